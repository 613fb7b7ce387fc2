namespace Prodserver.Python.Syntax;

internal sealed record MatchStatement(Expression Subject, IReadOnlyList<MatchCase> Cases, Span Span) : Statement(Span);

internal sealed record MatchCase(Pattern Pattern, Expression? Guard, IReadOnlyList<Statement> Body, Span Span);

/// <summary>A pattern of a <c>case</c>.</summary>
internal abstract record Pattern(Span Span);

/// <summary>A literal or dotted name, compared with <c>==</c>; <c>None</c>, <c>True</c> and <c>False</c> with <c>is</c>.</summary>
internal sealed record ValuePattern(Expression Value, Span Span) : Pattern(Span);

/// <summary><c>pattern as name</c>.</summary>
/// <param name="Inner">Null for a bare capture.</param>
/// <param name="Name">Null for the wildcard.</param>
internal sealed record CapturePattern(Pattern? Inner, string? Name, Span Span) : Pattern(Span);

internal sealed record AlternativesPattern(IReadOnlyList<Pattern> Alternatives, Span Span) : Pattern(Span);

internal sealed record SequencePattern(IReadOnlyList<Pattern> Items, Span Span) : Pattern(Span);

/// <summary><c>*name</c> in a sequence.</summary>
/// <param name="Name">Null for <c>*_</c>.</param>
internal sealed record StarPattern(string? Name, Span Span) : Pattern(Span);

/// <param name="Rest">The name behind <c>**</c>; null where there is none.</param>
internal sealed record MappingPattern(IReadOnlyList<Expression> Keys, IReadOnlyList<Pattern> Values, string? Rest, Span Span) : Pattern(Span);

internal sealed record ClassPattern(
    Expression Class,
    IReadOnlyList<Pattern> Positional,
    IReadOnlyList<KeywordPattern> Keywords,
    Span Span) : Pattern(Span);

internal sealed record KeywordPattern(string Name, Pattern Pattern);
