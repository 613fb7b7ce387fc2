using System.Buffers;

namespace Prodserver.Rendering.Quoting.Systemd;

/// <summary>The name of a unit, in a dependency or as a file. Source: systemd.unit(5), "Unit names".</summary>
public static class UnitName
{
    private const int LongestName = 255;

    private static readonly SearchValues<char> Allowed =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789:-_.@");

    private static readonly string[] Suffixes =
        [".service", ".socket", ".target", ".timer", ".path", ".mount", ".automount", ".swap", ".slice", ".scope", ".device"];

    public static Quotation Quote(string name)
    {
        var suffix = Array.Find(Suffixes, suffix => name.EndsWith(suffix, StringComparison.Ordinal));
        return suffix is not null && name.Length > suffix.Length && name[0] != '.' && name.Length <= LongestName && !name.AsSpan().ContainsAnyExcept(Allowed)
            ? name
            : new Refusal(SystemdFindings.Unit, "is no name of a unit", "use letters, digits and ':-_.@', a suffix such as .service, at most 255 characters");
    }
}
