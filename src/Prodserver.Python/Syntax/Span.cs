namespace Prodserver.Python.Syntax;

/// <summary>A stretch of the source text; <paramref name="End"/> is the offset behind it.</summary>
internal readonly record struct Span(int Start, int End);
