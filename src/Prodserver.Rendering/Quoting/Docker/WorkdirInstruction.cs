namespace Prodserver.Rendering.Quoting.Docker;

/// <summary>The path of <c>WORKDIR</c>: the rest of the line.</summary>
public static class WorkdirInstruction
{
    public static Quotation Quote(string path)
    {
        if (Texts.FaultOf(path) is { } fault)
        {
            return fault;
        }

        if (!path.StartsWith('/') || char.IsWhiteSpace(path[^1]))
        {
            return new Refusal(DockerFindings.Path, "is no absolute path without a blank at its end", "choose another path");
        }

        return Texts.HasControlButTab(path)
            ? new Refusal(DockerFindings.LineBreak, $"holds {Texts.FirstControl(path)}, which WORKDIR has no spelling for", "choose another path")
            : DockerfileLine.Check(Escapes.Bare(path, DockerLexer.Bare, Escapes.Backslash));
    }
}
