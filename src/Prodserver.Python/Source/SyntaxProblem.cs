using Prodserver.Core.Findings;

namespace Prodserver.Python.Source;

/// <summary>Why a file is not valid Python, in Python's words, and the offset at which Python would point.</summary>
internal sealed record SyntaxProblem(FindingCode Code, string Message, int Offset)
{
    public static SyntaxProblem Syntax(string message, int offset) => new(ReadingFindings.SyntaxError, "SyntaxError: " + message, offset);

    public static SyntaxProblem Indentation(string message, int offset) =>
        new(ReadingFindings.IndentationError, "IndentationError: " + message, offset);

    public static SyntaxProblem Depth(string message, int offset) => new(ReadingFindings.NestedTooDeeply, "SyntaxError: " + message, offset);
}
