using System.Buffers;

namespace Prodserver.Rendering.Quoting.Docker;

/// <summary>A word of an instruction that splits and expands, such as <c>EXPOSE</c> or <c>STOPSIGNAL</c>: only what stays itself there.</summary>
public static class DockerWord
{
    private static readonly SearchValues<char> Allowed =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_@%+=:,./-");

    public static Quotation Quote(string word) =>
        word.Length > 0 && !word.AsSpan().ContainsAnyExcept(Allowed)
            ? DockerfileLine.Check(word)
            : new Refusal(DockerFindings.Word, "is empty or holds a character that a Dockerfile splits at or expands", "use letters, digits and '_@%+=:,./-'");
}
