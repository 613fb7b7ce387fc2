using Prodserver.Python.Syntax;
using Prodserver.Python.Tokens;

namespace Prodserver.Python.Parsing;

/// <summary>Expressions down to the comparisons.</summary>
internal sealed partial class Parser
{
    /// <summary>What may stand on the right of an assignment: <c>yield</c>, or expressions with commas and stars.</summary>
    private Expression YieldOrStarExpressions() => Kind == TokenKind.Yield ? Yield() : StarExpressions();

    /// <summary>One expression, or a tuple without brackets.</summary>
    private Expression StarExpressions()
    {
        var start = Start;
        var first = StarOrExpression();
        if (Kind != TokenKind.Comma)
        {
            return first;
        }

        var items = new List<Expression> { first };
        while (TakeIf(TokenKind.Comma) && StartsExpression())
        {
            items.Add(StarOrExpression());
        }

        return new TupleExpression(items, SpanFrom(start));
    }

    private Expression StarOrExpression() => Kind == TokenKind.Star ? Starred() : Expression();

    private StarredExpression Starred()
    {
        var start = Take().Start;
        var value = BinaryOperation(LowestPrecedence);
        return new StarredExpression(value, SpanFrom(start));
    }

    /// <summary>An element of a display: with star or walrus.</summary>
    private Expression StarOrNamedExpression() => Kind == TokenKind.Star ? Starred() : NamedExpression();

    private Expression NamedExpression()
    {
        var start = Start;
        var value = Expression();
        if (Kind != TokenKind.ColonEqual)
        {
            return Kind == TokenKind.Equal && value is not (ListExpression or TupleExpression) ? throw AssignmentInExpression(value) : value;
        }

        if (value is not NameExpression name)
        {
            throw ErrorAt($"cannot use assignment expressions with {Describe(value)}", value.Span.Start);
        }

        return Walrus(name, start);
    }

    /// <summary>The rest of <c>name := value</c>.</summary>
    private NamedExpression Walrus(NameExpression name, int start)
    {
        Expect(TokenKind.ColonEqual);
        var value = Expression();
        return _place.InIterable
            ? throw ErrorAt("assignment expression cannot be used in a comprehension iterable expression", start)
            : new NamedExpression(name, value, SpanFrom(start));
    }

    private static Source.SyntaxException AssignmentInExpression(Expression left) => left is NameExpression or AttributeExpression or SubscriptExpression
        ? ErrorAt("invalid syntax. Maybe you meant '==' or ':=' instead of '='?", left.Span.Start)
        : ErrorAt($"cannot assign to {Describe(left)} here. Maybe you meant '==' instead of '='?", left.Span.Start);

    private Expression Expression()
    {
        Enter();
        var start = Start;
        var expression = Kind == TokenKind.Lambda ? Lambda() : Disjunction();
        if (Kind == TokenKind.If && expression is not LambdaExpression)
        {
            _index++;
            var test = Disjunction();
            Expect(TokenKind.Else, "expected 'else' after 'if' expression");
            var otherwise = Expression();
            expression = new ConditionalExpression(test, expression, otherwise, SpanFrom(start));
        }

        Leave();
        return expression;
    }

    private LambdaExpression Lambda()
    {
        var start = Take().Start;
        var parameters = Parameters(TokenKind.Colon, annotated: false);
        Expect(TokenKind.Colon);
        var outer = _place;
        _place = _place with { InFunction = true, InLoop = false };
        var body = Expression();
        _place = outer;
        return new LambdaExpression(parameters, body, SpanFrom(start));
    }

    private Expression Yield()
    {
        var start = Take().Start;
        if (!_place.InFunction)
        {
            throw ErrorAt("'yield' outside function", start);
        }

        if (TakeIf(TokenKind.From))
        {
            var source = Expression();
            return new YieldFromExpression(source, SpanFrom(start));
        }

        var value = StartsExpression() ? StarExpressions() : null;
        return new YieldExpression(value, SpanFrom(start));
    }

    private Expression Disjunction() => Boolean(isAnd: false, TokenKind.Or);

    private Expression Boolean(bool isAnd, TokenKind @operator)
    {
        var start = Start;
        var first = isAnd ? Inversion() : Boolean(isAnd: true, TokenKind.And);
        if (Kind != @operator)
        {
            return first;
        }

        var operands = new List<Expression> { first };
        while (TakeIf(@operator))
        {
            operands.Add(isAnd ? Inversion() : Boolean(isAnd: true, TokenKind.And));
        }

        return new BooleanExpression(isAnd, operands, SpanFrom(start));
    }

    private Expression Inversion()
    {
        if (Kind != TokenKind.Not)
        {
            return ComparisonChain();
        }

        Enter();
        var start = Take().Start;
        var operand = Inversion();
        Leave();
        return new UnaryExpression(UnaryOperator.Not, operand, SpanFrom(start));
    }

    private Expression ComparisonChain()
    {
        var start = Start;
        var first = BinaryOperation(LowestPrecedence);
        if (TakeComparison() is not { } @operator)
        {
            return first;
        }

        var rest = new List<Comparison>();
        for (ComparisonOperator? next = @operator; next is { } current; next = TakeComparison())
        {
            rest.Add(new Comparison(current, BinaryOperation(LowestPrecedence)));
        }

        return new ComparisonExpression(first, rest, SpanFrom(start));
    }

    private ComparisonOperator? TakeComparison()
    {
        ComparisonOperator? found = Kind switch
        {
            TokenKind.EqualEqual => ComparisonOperator.Equal,
            TokenKind.NotEqual => ComparisonOperator.NotEqual,
            TokenKind.Less => ComparisonOperator.Less,
            TokenKind.LessEqual => ComparisonOperator.LessOrEqual,
            TokenKind.Greater => ComparisonOperator.Greater,
            TokenKind.GreaterEqual => ComparisonOperator.GreaterOrEqual,
            TokenKind.In => ComparisonOperator.In,
            TokenKind.Not when KindAfter(1) == TokenKind.In => ComparisonOperator.NotIn,
            TokenKind.Is when KindAfter(1) == TokenKind.Not => ComparisonOperator.IsNot,
            TokenKind.Is => ComparisonOperator.Is,
            _ => null,
        };
        _index += found switch
        {
            null => 0,
            ComparisonOperator.NotIn or ComparisonOperator.IsNot => 2,
            _ => 1,
        };
        return found;
    }

    private bool StartsExpression() => Kind
        is TokenKind.Name or TokenKind.Number or TokenKind.String or TokenKind.FormattedStart
        or TokenKind.LeftParenthesis or TokenKind.LeftBracket or TokenKind.LeftBrace
        or TokenKind.Plus or TokenKind.Minus or TokenKind.Tilde or TokenKind.Star or TokenKind.Ellipsis
        or TokenKind.Not or TokenKind.Lambda or TokenKind.Await
        or TokenKind.TrueKeyword or TokenKind.FalseKeyword or TokenKind.NoneKeyword;
}
