using System.Globalization;

namespace Prodserver.Core.Findings;

/// <summary>A place in a file of the project.</summary>
/// <param name="File">The path below the project's folder, with forward slashes.</param>
/// <param name="Line">The line, counted from 1; 0 names the file as a whole.</param>
/// <param name="Column">The column in characters, counted from 1; 0 names the line as a whole.</param>
public readonly record struct SourcePosition(string File, int Line = 0, int Column = 0)
{
    /// <summary>The project's folder itself, for what has no file.</summary>
    public static SourcePosition ProjectFolder { get; } = new(".");

    public override string ToString() => (Line, Column) switch
    {
        (0, _) => File,
        (_, 0) => string.Create(CultureInfo.InvariantCulture, $"{File}:{Line}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{File}:{Line}:{Column}"),
    };
}
