using Prodserver.Python.Syntax;
using Prodserver.Python.Tokens;

namespace Prodserver.Python.Parsing;

/// <summary>Attributes, subscripts and calls.</summary>
internal sealed partial class Parser
{
    private Expression Primary()
    {
        var start = Start;
        var value = Atom();
        var depth = _depth;
        while (true)
        {
            switch (Kind)
            {
                case TokenKind.Dot:
                    _index++;
                    var name = ExpectName();
                    value = new AttributeExpression(value, name, SpanFrom(start));
                    break;
                case TokenKind.LeftBracket:
                    _index++;
                    var index = Indexes();
                    Expect(TokenKind.RightBracket);
                    value = new SubscriptExpression(value, index, SpanFrom(start));
                    break;
                case TokenKind.LeftParenthesis:
                    _index++;
                    var arguments = Arguments();
                    Expect(TokenKind.RightParenthesis);
                    value = new CallExpression(value, arguments, SpanFrom(start));
                    break;
                default:
                    _depth = depth;
                    return value;
            }

            // Each step nests the tree one deeper on the left.
            Enter();
        }
    }

    private Expression Indexes()
    {
        var start = Start;
        var first = Index();
        if (Kind != TokenKind.Comma)
        {
            return first is StarredExpression ? new TupleExpression([first], SpanFrom(start)) : first;
        }

        var items = new List<Expression> { first };
        while (TakeIf(TokenKind.Comma) && Kind != TokenKind.RightBracket)
        {
            items.Add(Index());
        }

        return new TupleExpression(items, SpanFrom(start));
    }

    private Expression Index()
    {
        var start = Start;
        var lower = Kind == TokenKind.Colon ? null : StarOrNamedExpression();
        if (!TakeIf(TokenKind.Colon))
        {
            return Kind is TokenKind.Comma or TokenKind.RightBracket ? lower! : throw MissingComma(lower!);
        }

        var upper = StartsExpression() ? Expression() : null;
        var step = TakeIf(TokenKind.Colon) && StartsExpression() ? Expression() : null;
        return new SliceExpression(lower, upper, step, SpanFrom(start));
    }

    private List<Argument> Arguments()
    {
        var arguments = new List<Argument>();
        HashSet<string>? names = null;
        var doubleStarred = false;
        while (Kind != TokenKind.RightParenthesis)
        {
            var argument = Argument();
            if (argument.Name is { } name && !(names ??= new(StringComparer.Ordinal)).Add(name))
            {
                throw ErrorAt($"keyword argument repeated: {name}", argument.Span.Start);
            }

            if (argument is { Name: null, IsDoubleStarred: false })
            {
                RequirePositional(argument, names, doubleStarred);
            }

            doubleStarred |= argument.IsDoubleStarred;
            arguments.Add(argument);
            if (!TakeIf(TokenKind.Comma))
            {
                break;
            }
        }

        if (Kind != TokenKind.RightParenthesis)
        {
            throw arguments.Count > 0 && arguments[^1] is { Name: null } last ? MissingComma(last.Value) : Unexpected();
        }

        return arguments;
    }

    private static void RequirePositional(Argument argument, HashSet<string>? names, bool doubleStarred)
    {
        if (doubleStarred)
        {
            throw ErrorAt(
                argument.Value is StarredExpression
                    ? "iterable argument unpacking follows keyword argument unpacking"
                    : "positional argument follows keyword argument unpacking",
                argument.Span.Start);
        }

        if (names is not null && argument.Value is not StarredExpression)
        {
            throw ErrorAt("positional argument follows keyword argument", argument.Span.Start);
        }
    }

    private Argument Argument()
    {
        var start = Start;
        if (TakeIf(TokenKind.DoubleStar))
        {
            var mapping = Expression();
            return new Argument(null, mapping, IsDoubleStarred: true, SpanFrom(start));
        }

        if (TakeIf(TokenKind.Star))
        {
            var iterable = Expression();
            return new Argument(null, new StarredExpression(iterable, SpanFrom(start)), IsDoubleStarred: false, SpanFrom(start));
        }

        if (Kind == TokenKind.Name && KindAfter(1) == TokenKind.Equal)
        {
            var name = ExpectName();
            _index++;
            if (!StartsExpression())
            {
                throw Kind is TokenKind.Comma or TokenKind.RightParenthesis ? ErrorAt("expected argument value expression", start) : Unexpected();
            }

            var value = Expression();
            return new Argument(name, value, IsDoubleStarred: false, SpanFrom(start));
        }

        var positional = ArgumentValue();
        return new Argument(null, positional, IsDoubleStarred: false, SpanFrom(start));
    }

    private Expression ArgumentValue()
    {
        var start = Start;
        var value = Expression();
        switch (Kind)
        {
            case TokenKind.ColonEqual when value is NameExpression name:
                value = Walrus(name, start);
                break;
            case TokenKind.Equal:
                throw ErrorAt("expression cannot contain assignment, perhaps you meant \"==\"?", value.Span.Start);
        }

        if (Kind is not (TokenKind.For or TokenKind.Async))
        {
            return value;
        }

        var clauses = ComprehensionClauses();
        if (Kind == TokenKind.Comma && KindAfter(1) != TokenKind.RightParenthesis)
        {
            throw ErrorAt("Generator expression must be parenthesized", start);
        }

        return new ComprehensionExpression(ComprehensionKind.Generator, value, null, clauses, SpanFrom(start));
    }
}
