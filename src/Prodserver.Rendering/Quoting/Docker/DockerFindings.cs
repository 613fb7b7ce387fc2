using Prodserver.Core.Findings;

namespace Prodserver.Rendering.Quoting.Docker;

/// <summary>What a Dockerfile can't express.</summary>
public static class DockerFindings
{
    public static readonly FindingCode LineBreak = new(
        "PB440",
        "Control character that a Dockerfile can't hold",
        "An instruction ends with its line, and its escapes know no line break. Set such a variable when the container is run: compose.yaml can.");

    public static readonly FindingCode LineTooLong = new(
        "PB441",
        "Line too long for a Dockerfile",
        "Docker reads at most 65,535 bytes in a line. Put the content into a file and pass its path.");

    public static readonly FindingCode User = new(
        "PB442",
        "Invalid user of an image",
        "USER expands variables and checks nothing: an empty one is root. Use a number or a lower-case name, with ':' and a group if need be.");

    public static readonly FindingCode Image = new(
        "PB443",
        "Invalid reference of an image",
        "A reference is a lower-case repository, with a registry in front and a tag or a digest behind. Source: https://pkg.go.dev/github.com/distribution/reference.");

    public static readonly FindingCode Path = new(
        "PB444",
        "Path that a Dockerfile can't hold",
        "COPY reads patterns and WORKDIR cuts blanks: an empty path, one with blanks at its edge, or one with a pattern character and a backslash would not arrive.");

    public static readonly FindingCode Word = new(
        "PB445",
        "Word that a Dockerfile would split or expand",
        "Instructions such as EXPOSE split at blanks, strip quotes and expand '$'. Choose a value without them.");

    public static readonly FindingCode Label = new(
        "PB446",
        "Invalid name of a label",
        "The name of a label has lower-case letters, digits, '.', '_' and '-', a letter or digit at both ends.");
}
