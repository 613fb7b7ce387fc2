using System.Globalization;

namespace Prodserver.Configuration.Django;

/// <summary>Judges and normalises host names as nginx compares them: lower case, punycode, <c>*.example.com</c> or <c>.example.com</c> for subdomains.</summary>
internal static class HostNames
{
    private const int LongestName = 253;
    private const int LongestLabel = 63;

    private static readonly IdnMapping Idn = new() { UseStd3AsciiRules = true };

    /// <summary>The normal form, or null with the fault.</summary>
    public static string? Normalize(string name, out string? fault)
    {
        var lower = name.ToLowerInvariant();
        var prefix = lower.StartsWith("*.", StringComparison.Ordinal) ? "*." : lower.StartsWith('.') ? "." : "";
        var host = lower[prefix.Length..];
        fault = FaultOf(host);
        if (fault is not null)
        {
            return null;
        }

        host = ToAscii(host) ?? "";
        fault = host.Length + prefix.Length is 0 or > LongestName || host.Split('.').Any(label => !IsLabel(label))
            ? "its labels are not letters, digits and inner dashes, 63 at most"
            : null;
        return fault is null ? prefix + host : null;
    }

    /// <summary>Names that only the machine itself answers to.</summary>
    public static bool IsLocal(string name) =>
        name is "localhost" or "0.0.0.0" or "[::1]" or "::1" or "testserver" || name.EndsWith(".localhost", StringComparison.Ordinal) || name.StartsWith("127.", StringComparison.Ordinal);

    private static string? FaultOf(string host) => host switch
    {
        "" => "it is empty",
        ['~', ..] => "it is a regular expression",
        _ when host.Contains("://", StringComparison.Ordinal) => "it has a scheme",
        _ when host.Contains('/', StringComparison.Ordinal) => "it has a path",
        ['[', ..] => "it is an IPv6 address",
        _ when host.Contains(':', StringComparison.Ordinal) => "it has a port",
        _ when host.Contains('*', StringComparison.Ordinal) => "a '*' stands for a whole label at the start only",
        _ when host.Contains('_', StringComparison.Ordinal) => "it has an underscore",
        [.., '.'] => "it ends with a dot",
        _ => null,
    };

    private static string? ToAscii(string host)
    {
        if (System.Text.Ascii.IsValid(host))
        {
            return host;
        }

        try
        {
            return Idn.GetAscii(host);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static bool IsLabel(string label) =>
        label.Length is > 0 and <= LongestLabel && label[0] != '-' && label[^1] != '-' && label.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-');
}
