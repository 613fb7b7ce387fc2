using Prodserver.Python.Syntax;
using Prodserver.Python.Tokens;

namespace Prodserver.Python.Parsing;

/// <summary>Assignments and what may stand on their left.</summary>
internal sealed partial class Parser
{
    private Statement ExpressionOrAssignment()
    {
        var start = Start;
        var isBracketed = Kind == TokenKind.LeftParenthesis;
        var first = YieldOrStarExpressions();
        if (Kind == TokenKind.Colon)
        {
            return Annotated(first, isBracketed, start);
        }

        if (AugmentedOperator(Kind) is { } @operator)
        {
            RequireSingleTarget(first, "augmented assignment");
            _index++;
            var operand = YieldOrStarExpressions();
            return new AugmentedAssignStatement(first, @operator, operand, SpanFrom(start));
        }

        if (Kind != TokenKind.Equal)
        {
            return new ExpressionStatement(first, SpanFrom(start));
        }

        var targets = new List<Expression>();
        var value = first;
        while (TakeIf(TokenKind.Equal))
        {
            RequireTarget(value, "assign to", isStatement: true);
            targets.Add(value);
            value = YieldOrStarExpressions();
        }

        return new AssignStatement(targets, value, SpanFrom(start));
    }

    private AnnotatedAssignStatement Annotated(Expression target, bool isBracketed, int start)
    {
        switch (target)
        {
            case ListExpression:
                throw ErrorAt("only single target (not list) can be annotated", target.Span.Start);
            case TupleExpression:
                throw ErrorAt("only single target (not tuple) can be annotated", target.Span.Start);
            case not (NameExpression or AttributeExpression or SubscriptExpression):
                throw Unexpected(Kind == TokenKind.Colon && target is StringLiteral or IntegerLiteral ? "illegal target for annotation" : "invalid syntax");
        }

        _index++;
        var annotation = Expression();
        var value = TakeIf(TokenKind.Equal) ? YieldOrStarExpressions() : null;
        return new AnnotatedAssignStatement(target, annotation, value, target is NameExpression && !isBracketed, SpanFrom(start));
    }

    private TypeAliasStatement TypeAlias()
    {
        var start = Take().Start;
        var name = Name();
        var parameters = TypeParameters();
        Expect(TokenKind.Equal);
        var value = Expression();
        return new TypeAliasStatement(name, parameters, value, SpanFrom(start));
    }

    private DeleteStatement Delete()
    {
        var start = Take().Start;
        var targets = new List<Expression>();
        do
        {
            if (EndsStatement() && targets.Count > 0)
            {
                break;
            }

            var target = Expression();
            RequireTarget(target, "delete", isStatement: false);
            targets.Add(target);
        }
        while (TakeIf(TokenKind.Comma));

        return new DeleteStatement(targets, SpanFrom(start));
    }

    private static void RequireSingleTarget(Expression target, string use)
    {
        if (target is not (NameExpression or AttributeExpression or SubscriptExpression))
        {
            throw ErrorAt($"'{Describe(target)}' is an illegal expression for {use}", target.Span.Start);
        }
    }

    /// <summary>Refuses what can't be assigned to or deleted, lists and tuples element by element.</summary>
    private void RequireTarget(Expression target, string use, bool isStatement)
    {
        switch (target)
        {
            case NameExpression or AttributeExpression or SubscriptExpression:
                return;
            case StarredExpression starred when use == "assign to":
                RequireTarget(starred.Value, use, isStatement: false);
                return;
            case ListExpression { Items: var items }:
                RequireTargets(items, use);
                return;
            case TupleExpression { Items: var items }:
                RequireTargets(items, use);
                return;
            default:
                var hint = isStatement && target is not (BooleanLiteral or NoneLiteral or EllipsisLiteral or YieldExpression or YieldFromExpression)
                    ? " here. Maybe you meant '==' instead of '='?"
                    : "";
                throw ErrorAt($"cannot {use} {Describe(target)}{hint}", target.Span.Start);
        }
    }

    private void RequireTargets(IReadOnlyList<Expression> items, string use)
    {
        Enter();
        foreach (var item in items)
        {
            RequireTarget(item, use, isStatement: false);
        }

        Leave();
    }

    /// <summary>What Python calls an expression in its messages.</summary>
    private static string Describe(Expression expression) => expression switch
    {
        NameExpression => "name",
        AttributeExpression => "attribute",
        SubscriptExpression => "subscript",
        StarredExpression => "starred",
        TupleExpression => "tuple",
        ListExpression => "list",
        CallExpression => "function call",
        LambdaExpression => "lambda",
        BooleanExpression or BinaryExpression or UnaryExpression => "expression",
        ComparisonExpression => "comparison",
        ConditionalExpression => "conditional expression",
        Syntax.NamedExpression => "named expression",
        DictExpression => "dict literal",
        SetExpression => "set display",
        FormattedString { IsTemplate: true } => "t-string expression",
        FormattedString => "f-string expression",
        AwaitExpression => "await expression",
        YieldExpression or YieldFromExpression => "yield expression",
        BooleanLiteral { Value: true } => "True",
        BooleanLiteral => "False",
        NoneLiteral => "None",
        EllipsisLiteral => "ellipsis",
        ComprehensionExpression { Kind: ComprehensionKind.Generator } => "generator expression",
        ComprehensionExpression { Kind: ComprehensionKind.List } => "list comprehension",
        ComprehensionExpression { Kind: ComprehensionKind.Dict } => "dict comprehension",
        ComprehensionExpression => "set comprehension",
        _ => "literal",
    };

    private static BinaryOperator? AugmentedOperator(TokenKind kind) => kind switch
    {
        TokenKind.PlusEqual => BinaryOperator.Add,
        TokenKind.MinusEqual => BinaryOperator.Subtract,
        TokenKind.StarEqual => BinaryOperator.Multiply,
        TokenKind.SlashEqual => BinaryOperator.Divide,
        TokenKind.DoubleSlashEqual => BinaryOperator.FloorDivide,
        TokenKind.PercentEqual => BinaryOperator.Modulo,
        TokenKind.DoubleStarEqual => BinaryOperator.Power,
        TokenKind.AtEqual => BinaryOperator.MatrixMultiply,
        TokenKind.LeftShiftEqual => BinaryOperator.LeftShift,
        TokenKind.RightShiftEqual => BinaryOperator.RightShift,
        TokenKind.AmpersandEqual => BinaryOperator.BitAnd,
        TokenKind.BarEqual => BinaryOperator.BitOr,
        TokenKind.CaretEqual => BinaryOperator.BitXor,
        _ => null,
    };
}
