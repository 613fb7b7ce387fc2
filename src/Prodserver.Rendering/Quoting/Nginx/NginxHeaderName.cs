using System.Buffers;

namespace Prodserver.Rendering.Quoting.Nginx;

/// <summary>The name of a header.</summary>
public static class NginxHeaderName
{
    private const int LongestName = 64;

    private static readonly SearchValues<char> Characters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");

    public static Quotation Quote(string name) =>
        name.Length is > 0 and <= LongestName && !name.AsSpan().ContainsAnyExcept(Characters)
            ? name
            : new Refusal(NginxFindings.Header, "is no name of a header", "use letters, digits, '-' and '_', at most 64 characters");
}
