namespace Prodserver.Python.Syntax;

/// <summary>An expression of Python's grammar, or a target of an assignment.</summary>
/// <param name="Span">Where it stands, without the brackets around it.</param>
internal abstract record Expression(Span Span);
