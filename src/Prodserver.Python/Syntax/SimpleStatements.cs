namespace Prodserver.Python.Syntax;

internal sealed record ExpressionStatement(Expression Value, Span Span) : Statement(Span);

/// <summary><c>a = b = value</c>.</summary>
internal sealed record AssignStatement(IReadOnlyList<Expression> Targets, Expression Value, Span Span) : Statement(Span);

/// <summary><c>target += value</c>.</summary>
internal sealed record AugmentedAssignStatement(Expression Target, BinaryOperator Operator, Expression Value, Span Span) : Statement(Span);

/// <summary><c>target: annotation = value</c>.</summary>
/// <param name="IsSimple">True where the target is a name without brackets around it.</param>
internal sealed record AnnotatedAssignStatement(Expression Target, Expression Annotation, Expression? Value, bool IsSimple, Span Span) : Statement(Span);

internal sealed record TypeAliasStatement(NameExpression Name, IReadOnlyList<TypeParameter> TypeParameters, Expression Value, Span Span) : Statement(Span);

internal sealed record DeleteStatement(IReadOnlyList<Expression> Targets, Span Span) : Statement(Span);

internal sealed record ReturnStatement(Expression? Value, Span Span) : Statement(Span);

internal sealed record RaiseStatement(Expression? Exception, Expression? Cause, Span Span) : Statement(Span);

internal sealed record AssertStatement(Expression Test, Expression? Message, Span Span) : Statement(Span);

internal sealed record PassStatement(Span Span) : Statement(Span);

internal sealed record BreakStatement(Span Span) : Statement(Span);

internal sealed record ContinueStatement(Span Span) : Statement(Span);

internal sealed record GlobalStatement(IReadOnlyList<string> Names, Span Span) : Statement(Span);

internal sealed record NonlocalStatement(IReadOnlyList<string> Names, Span Span) : Statement(Span);
