namespace Prodserver.Rendering.Quoting.Docker;

/// <summary>One <c>NAME="value"</c> of <c>ENV</c>. Source: https://docs.docker.com/reference/dockerfile/#env; tried on the builder of Docker 20.10.</summary>
public static class EnvInstruction
{
    public static Quotation Quote(string name, string value)
    {
        if (Texts.FaultOfVariable(name, value) is { } fault)
        {
            return fault;
        }

        return value.Contains('\n')
            ? new Refusal(DockerFindings.LineBreak, "holds a line break, which ENV has no escape for", "set it in compose.yaml or in a file of variables")
            : DockerfileLine.Check(name + "=" + Escapes.InQuotes(value, DockerLexer.InQuotes, Escapes.Backslash));
    }
}
