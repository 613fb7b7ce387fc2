namespace Prodserver.Python.Syntax;

internal sealed record UnaryExpression(UnaryOperator Operator, Expression Operand, Span Span) : Expression(Span);

internal sealed record BinaryExpression(Expression Left, BinaryOperator Operator, Expression Right, Span Span) : Expression(Span);

/// <summary><c>a and b and c</c> or <c>a or b or c</c>.</summary>
internal sealed record BooleanExpression(bool IsAnd, IReadOnlyList<Expression> Operands, Span Span) : Expression(Span);

/// <summary><c>a &lt; b &lt;= c</c>.</summary>
internal sealed record ComparisonExpression(Expression First, IReadOnlyList<Comparison> Rest, Span Span) : Expression(Span);

/// <summary>A step of a chain of comparisons: the operator and what stands behind it.</summary>
internal sealed record Comparison(ComparisonOperator Operator, Expression Right);

/// <summary><c>body if test else otherwise</c>.</summary>
internal sealed record ConditionalExpression(Expression Test, Expression Body, Expression Otherwise, Span Span) : Expression(Span);

internal sealed record AwaitExpression(Expression Value, Span Span) : Expression(Span);

internal sealed record YieldExpression(Expression? Value, Span Span) : Expression(Span);

internal sealed record YieldFromExpression(Expression Value, Span Span) : Expression(Span);
