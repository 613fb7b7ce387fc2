namespace Prodserver.Rendering.Quoting.Docker;

/// <summary>One <c>name="value"</c> of <c>LABEL</c>.</summary>
public static class LabelInstruction
{
    public static Quotation Quote(string name, string value)
    {
        if (!IsName(name))
        {
            return new Refusal(DockerFindings.Label, "is no name of a label", "use a-z, 0-9, '.', '_' and '-', a letter or digit at both ends");
        }

        if (Texts.FaultOf(value) is { } fault)
        {
            return fault;
        }

        return value.Contains('\n')
            ? new Refusal(DockerFindings.LineBreak, "holds a line break, which LABEL has no escape for", "write it on one line")
            : DockerfileLine.Check(name + "=" + Escapes.InQuotes(value, DockerLexer.InQuotes, Escapes.Backslash));
    }

    private static bool IsName(string name) =>
        name.Length > 0
        && IsLetterOrDigit(name[0])
        && IsLetterOrDigit(name[^1])
        && name.All(character => IsLetterOrDigit(character) || character is '.' or '_' or '-');

    private static bool IsLetterOrDigit(char character) => char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character);
}
