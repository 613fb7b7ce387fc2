namespace Prodserver.Delivery.Bundles;

/// <summary>The text of <c>SHA256SUMS</c>, as sha256sum(1) writes and checks it: hash, two blanks, name.</summary>
internal static class Checksums
{
    public const string FileName = "SHA256SUMS";

    private const int HashLength = 64;

    /// <summary>The new lines, with those old ones that name another file which is still there; in ordinal order of the names.</summary>
    public static string Merge(string old, IEnumerable<Bundle> bundles, Func<string, bool> exists)
    {
        var hashes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in old.Split('\n'))
        {
            if (IsLine(line) && exists(line[(HashLength + 2)..]))
            {
                hashes[line[(HashLength + 2)..]] = line[..HashLength];
            }
        }

        foreach (var bundle in bundles)
        {
            hashes[bundle.FileName] = bundle.Sha256;
        }

        return string.Concat(hashes.Keys.Order(StringComparer.Ordinal).Select(name => $"{hashes[name]}  {name}\n"));
    }

    private static bool IsLine(string line) =>
        line.Length > HashLength + 2 &&
        line.Take(HashLength).All(char.IsAsciiHexDigitLower) &&
        line.AsSpan(HashLength, 2) is "  " &&
        line.AsSpan(HashLength + 2).IndexOfAny("/\\") < 0;
}
