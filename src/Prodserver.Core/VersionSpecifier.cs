namespace Prodserver.Core;

/// <summary>
/// One condition on a version, such as <c>&gt;=3.9</c> or <c>==3.11.*</c> (https://peps.python.org/pep-0440/#version-specifiers), with Poetry's <c>^</c> and <c>~</c>.
/// </summary>
public sealed record VersionSpecifier(string Operator, string Version)
{
    private static readonly string[] Operators = ["===", "==", "!=", "~=", "<=", ">=", "<", ">", "^", "~"];

    /// <summary>The condition as it is written; no operator counts as <c>==</c>, as Poetry reads it. Null where it is none.</summary>
    public static VersionSpecifier? Parse(string text)
    {
        var trimmed = text.Trim();
        var symbol = Operators.FirstOrDefault(candidate => trimmed.StartsWith(candidate, StringComparison.Ordinal)) ?? "";
        var version = trimmed[symbol.Length..].Trim();
        return version.Length > 0 && char.IsAsciiLetterOrDigit(version[0]) && !version.AsSpan().ContainsAny(' ', '\t')
            ? new VersionSpecifier(symbol.Length == 0 ? "==" : symbol, version)
            : null;
    }

    /// <summary>The version, where the condition allows no other.</summary>
    public PackageVersion? Exact => Operator is "==" or "===" ? PackageVersion.TryParse(Version) : null;

    /// <summary>Whether a version fulfils the condition; a condition that can't be read allows everything.</summary>
    public bool Allows(PackageVersion version)
    {
        var isPrefix = Version.EndsWith(".*", StringComparison.Ordinal);
        if (PackageVersion.TryParse(isPrefix ? Version[..^2] : Version) is not { } bound)
        {
            return true;
        }

        return Operator switch
        {
            "==" when isPrefix => StartAlike(version, bound, bound.Release.Count),
            "!=" when isPrefix => !StartAlike(version, bound, bound.Release.Count),
            "==" or "===" => version == bound,
            "!=" => version != bound,
            "<=" => version <= bound,
            ">=" => version >= bound,
            "<" => version < bound,
            ">" => version > bound,
            "~=" => version >= bound && StartAlike(version, bound, bound.Release.Count - 1),
            "~" => version >= bound && StartAlike(version, bound, Math.Min(2, bound.Release.Count)),
            _ => version >= bound && StartAlike(version, bound, NumbersUpToFirstNonZero(bound.Release)),
        };
    }

    public override string ToString() => Operator + Version;

    private static int NumbersUpToFirstNonZero(IReadOnlyList<int> release)
    {
        var zeros = release.TakeWhile(number => number == 0).Count();
        return Math.Min(zeros + 1, release.Count);
    }

    private static bool StartAlike(PackageVersion left, PackageVersion right, int numbers) => Enumerable.Range(0, numbers)
        .All(i => left.Release.ElementAtOrDefault(i) == right.Release.ElementAtOrDefault(i));
}
