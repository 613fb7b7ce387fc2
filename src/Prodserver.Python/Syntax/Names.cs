namespace Prodserver.Python.Syntax;

internal sealed record NameExpression(string Name, Span Span) : Expression(Span);

/// <summary><c>value.name</c>.</summary>
internal sealed record AttributeExpression(Expression Value, string Name, Span Span) : Expression(Span);

/// <summary><c>value[index]</c>; several indexes are a tuple.</summary>
internal sealed record SubscriptExpression(Expression Value, Expression Index, Span Span) : Expression(Span);

/// <summary><c>lower:upper:step</c> in a subscript.</summary>
internal sealed record SliceExpression(Expression? Lower, Expression? Upper, Expression? Step, Span Span) : Expression(Span);

/// <summary><c>*value</c> in a display, a call's arguments or a target.</summary>
internal sealed record StarredExpression(Expression Value, Span Span) : Expression(Span);

/// <summary><c>name := value</c>.</summary>
internal sealed record NamedExpression(NameExpression Target, Expression Value, Span Span) : Expression(Span);
