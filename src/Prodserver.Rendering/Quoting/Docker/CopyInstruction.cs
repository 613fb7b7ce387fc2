using System.Buffers;
using System.Text;
using Prodserver.Rendering.Quoting.Json;

namespace Prodserver.Rendering.Quoting.Docker;

/// <summary>
/// The operands of <c>COPY</c> in their JSON form: <c>["source", "destination"]</c>. The source is a pattern, so that its characters are escaped as
/// classes (<c>[*]</c>), since the builder of Docker 20.10 knows no backslash there; both expand variables.
/// </summary>
public static class CopyInstruction
{
    private static readonly SearchValues<char> Patterns = SearchValues.Create("*?[");

    public static Quotation Quote(string source, string destination)
    {
        if (FaultOf(source) is { } fault)
        {
            return fault;
        }

        if (FaultOf(destination) is { } otherFault)
        {
            return otherFault;
        }

        if (source.AsSpan().ContainsAny(Patterns) && source.Contains('\\'))
        {
            return new Refusal(DockerFindings.Path, "holds a pattern character and a backslash, which COPY can't take together", "rename the file");
        }

        var plain = Escapes.Bare(source, Patterns, InClass);
        return DockerfileLine.Check($"[{Operand(plain)}, {Operand(destination)}]");
    }

    private static Refusal? FaultOf(string path)
    {
        if (Texts.FaultOf(path) is { } fault)
        {
            return fault;
        }

        if (path.Length == 0)
        {
            return new Refusal(DockerFindings.Path, "is empty, and COPY needs a path", "name a file or '.'");
        }

        return Texts.HasControl(path)
            ? new Refusal(DockerFindings.LineBreak, $"holds {Texts.FirstControl(path)}, which COPY has no sure spelling for", "rename the file")
            : null;
    }

    private static string Operand(string path) => JsonText.Spell(Escapes.Bare(path, DockerLexer.Bare, Escapes.Backslash));

    private static void InClass(StringBuilder text, char character) => text.Append('[').Append(character).Append(']');
}
