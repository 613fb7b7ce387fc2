namespace Prodserver.Python.Syntax;

internal sealed record FunctionStatement(
    string Name,
    IReadOnlyList<TypeParameter> TypeParameters,
    Parameters Parameters,
    Expression? Returns,
    IReadOnlyList<Statement> Body,
    IReadOnlyList<Expression> Decorators,
    bool IsAsync,
    Span Span) : Statement(Span);

internal sealed record ClassStatement(
    string Name,
    IReadOnlyList<TypeParameter> TypeParameters,
    IReadOnlyList<Argument> Arguments,
    IReadOnlyList<Statement> Body,
    IReadOnlyList<Expression> Decorators,
    Span Span) : Statement(Span);

/// <summary>A type parameter of PEP 695: <c>T: bound = default</c>, <c>*Ts</c>, <c>**P</c>.</summary>
internal sealed record TypeParameter(TypeParameterKind Kind, string Name, Expression? Bound, Expression? Default, Span Span);

internal enum TypeParameterKind
{
    Variable,
    Tuple,
    Parameters,
}
