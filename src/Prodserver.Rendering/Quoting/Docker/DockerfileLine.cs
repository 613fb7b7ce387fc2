namespace Prodserver.Rendering.Quoting.Docker;

/// <summary>The limit on a line of a Dockerfile: 65,535 bytes, less what the instruction's name and flags may take.</summary>
public static class DockerfileLine
{
    private const int LongestLine = 65_535 - 255;

    /// <summary>The text itself, unless a Dockerfile that holds it on one line would be refused.</summary>
    public static Quotation Check(string text) =>
        text.Length <= LongestLine / 3 || Texts.ByteCount(text) <= LongestLine
            ? text
            : new Refusal(DockerFindings.LineTooLong, "makes a line above the 65535 bytes that Docker reads", "put the content into a file and pass its path");
}
