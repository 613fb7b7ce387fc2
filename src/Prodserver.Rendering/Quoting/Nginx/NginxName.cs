namespace Prodserver.Rendering.Quoting.Nginx;

/// <summary>The name of an upstream, a shared memory zone or, after a <c>$</c>, a variable: one name serves all of them.</summary>
public static class NginxName
{
    private const int LongestName = 64;

    public static Quotation Quote(string name) =>
        name.Length is > 0 and <= LongestName
        && (char.IsAsciiLetter(name[0]) || name[0] == '_')
        && !name.AsSpan().ContainsAnyExcept(Texts.NameCharacters)
            ? name
            : new Refusal(NginxFindings.Name, "is no name for an upstream, zone or variable", "use letters, digits and '_', no digit first, at most 64 characters");
}
