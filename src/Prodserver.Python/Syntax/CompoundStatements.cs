namespace Prodserver.Python.Syntax;

/// <summary><c>if</c> with its <c>elif</c>s, in order.</summary>
/// <param name="Otherwise">The block behind <c>else</c>; empty without one.</param>
internal sealed record IfStatement(IReadOnlyList<ConditionalBlock> Branches, IReadOnlyList<Statement> Otherwise, Span Span) : Statement(Span);

internal sealed record ConditionalBlock(Expression Test, IReadOnlyList<Statement> Body, Span Span);

internal sealed record WhileStatement(Expression Test, IReadOnlyList<Statement> Body, IReadOnlyList<Statement> Otherwise, Span Span) : Statement(Span);

internal sealed record ForStatement(
    Expression Target,
    Expression Iterable,
    IReadOnlyList<Statement> Body,
    IReadOnlyList<Statement> Otherwise,
    bool IsAsync,
    Span Span) : Statement(Span);

internal sealed record WithStatement(IReadOnlyList<WithItem> Items, IReadOnlyList<Statement> Body, bool IsAsync, Span Span) : Statement(Span);

internal sealed record WithItem(Expression Context, Expression? Target);

/// <param name="IsGroup">True for <c>except*</c>.</param>
internal sealed record TryStatement(
    IReadOnlyList<Statement> Body,
    IReadOnlyList<ExceptHandler> Handlers,
    IReadOnlyList<Statement> Otherwise,
    IReadOnlyList<Statement> Finally,
    bool IsGroup,
    Span Span) : Statement(Span);

/// <param name="Type">Null for a bare <c>except:</c>.</param>
internal sealed record ExceptHandler(Expression? Type, string? Name, IReadOnlyList<Statement> Body, Span Span);
