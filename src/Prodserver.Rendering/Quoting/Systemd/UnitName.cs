using System.Buffers;

namespace Prodserver.Rendering.Quoting.Systemd;

/// <summary>The name of a unit, or what is made of such a name, as <c>RuntimeDirectory=</c> is. Source: systemd.unit(5), "Unit names".</summary>
public static class UnitName
{
    private const int LongestName = 255;

    private static readonly SearchValues<char> Allowed =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789:-_.@");

    public static Quotation Quote(string name) =>
        name.Length is > 0 and <= LongestName && name[0] is not ('.' or '-') && !name.AsSpan().ContainsAnyExcept(Allowed)
            ? name
            : new Refusal(SystemdFindings.Unit, "is no name of a unit", "use letters, digits and ':-_.@', at most 255 characters");
}
