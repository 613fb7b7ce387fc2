namespace Prodserver.Python.Syntax;

/// <summary>A statement of Python's grammar.</summary>
/// <param name="Span">From its first token (a decorator does not count) to its last.</param>
internal abstract record Statement(Span Span);

/// <summary>A whole file.</summary>
internal sealed record ModuleSyntax(Source.SourceText Source, IReadOnlyList<Statement> Body);
