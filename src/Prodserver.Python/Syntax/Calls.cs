namespace Prodserver.Python.Syntax;

internal sealed record CallExpression(Expression Function, IReadOnlyList<Argument> Arguments, Span Span) : Expression(Span);

/// <summary>An argument of a call or of a class statement.</summary>
/// <param name="Name">The keyword; null for a positional argument and for <c>**value</c>.</param>
/// <param name="IsDoubleStarred">True for <c>**value</c>. <c>*value</c> is a <see cref="StarredExpression"/>.</param>
internal sealed record Argument(string? Name, Expression Value, bool IsDoubleStarred, Span Span);

internal sealed record LambdaExpression(Parameters Parameters, Expression Body, Span Span) : Expression(Span);

/// <summary>The parameters of a function, in the order of the grammar.</summary>
/// <param name="PositionalOnly">How many of <paramref name="Positional"/> stand before the <c>/</c>.</param>
/// <param name="Rest">The parameter behind <c>*</c>; null where there is none.</param>
/// <param name="KeywordRest">The parameter behind <c>**</c>; null where there is none.</param>
internal sealed record Parameters(
    IReadOnlyList<Parameter> Positional,
    int PositionalOnly,
    Parameter? Rest,
    IReadOnlyList<Parameter> KeywordOnly,
    Parameter? KeywordRest)
{
    public IEnumerable<Parameter> All => [.. Positional, .. Rest is null ? [] : new[] { Rest }, .. KeywordOnly, .. KeywordRest is null ? [] : new[] { KeywordRest }];
}

internal sealed record Parameter(string Name, Expression? Annotation, Expression? Default, Span Span);
