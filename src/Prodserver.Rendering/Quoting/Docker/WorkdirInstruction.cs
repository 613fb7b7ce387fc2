using System.Text;

namespace Prodserver.Rendering.Quoting.Docker;

/// <summary>The path of <c>WORKDIR</c>: the rest of the line.</summary>
public static class WorkdirInstruction
{
    /// <summary>The bytes of a name on Linux's file systems.</summary>
    private const int LongestName = 255;

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

        if (path.Split('/').Any(name => Encoding.UTF8.GetByteCount(name) > LongestName))
        {
            return new Refusal(DockerFindings.Path, $"has a part of more than {LongestName} bytes, which no folder's name can have", "choose another path");
        }

        return Texts.HasControlButTab(path)
            ? new Refusal(DockerFindings.LineBreak, $"holds {Texts.FirstControl(path)}, which WORKDIR has no spelling for", "choose another path")
            : DockerfileLine.Check(Escapes.Bare(path, DockerLexer.Bare, Escapes.Backslash));
    }
}
