namespace Prodserver.Rendering.Quoting.Nginx;

/// <summary>The name of an upstream or a shared memory zone.</summary>
public static class NginxName
{
    private const int LongestName = 64;

    public static Quotation Quote(string name) => IsName(name, hyphens: true)
        ? name
        : new Refusal(NginxFindings.Name, "is no name for an upstream or a zone", "use letters, digits, '_' and '-', no digit first, at most 64 characters");

    internal static bool IsName(string name, bool hyphens) =>
        name.Length is > 0 and <= LongestName
        && (char.IsAsciiLetter(name[0]) || name[0] == '_')
        && name.All(character => char.IsAsciiLetterOrDigit(character) || character == '_' || (hyphens && character == '-'));
}
