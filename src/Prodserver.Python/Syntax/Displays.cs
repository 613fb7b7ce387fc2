namespace Prodserver.Python.Syntax;

internal sealed record ListExpression(IReadOnlyList<Expression> Items, Span Span) : Expression(Span);

internal sealed record TupleExpression(IReadOnlyList<Expression> Items, Span Span) : Expression(Span);

internal sealed record SetExpression(IReadOnlyList<Expression> Items, Span Span) : Expression(Span);

internal sealed record DictExpression(IReadOnlyList<DictItem> Items, Span Span) : Expression(Span);

/// <param name="Key">Null for <c>**value</c>.</param>
internal sealed record DictItem(Expression? Key, Expression Value);

/// <summary>A list, set or dict comprehension or a generator expression.</summary>
/// <param name="Element">The element, or the key of a dict comprehension.</param>
/// <param name="Value">The value of a dict comprehension, else null.</param>
internal sealed record ComprehensionExpression(
    ComprehensionKind Kind,
    Expression Element,
    Expression? Value,
    IReadOnlyList<ComprehensionClause> Clauses,
    Span Span) : Expression(Span);

internal enum ComprehensionKind
{
    List,
    Set,
    Dict,
    Generator,
}

/// <summary><c>for target in iterable if condition …</c>.</summary>
internal sealed record ComprehensionClause(Expression Target, Expression Iterable, IReadOnlyList<Expression> Conditions, bool IsAsync);
