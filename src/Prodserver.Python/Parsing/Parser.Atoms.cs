using Prodserver.Python.Syntax;
using Prodserver.Python.Tokens;

namespace Prodserver.Python.Parsing;

/// <summary>Names, literals and what stands in brackets.</summary>
internal sealed partial class Parser
{
    private Expression Atom()
    {
        var token = _tokens[_index];
        var span = new Span(token.Start, token.End);
        switch (token.Kind)
        {
            case TokenKind.Name:
                return Name();
            case TokenKind.String or TokenKind.FormattedStart:
                return Strings();
            case TokenKind.Number:
                _index++;
                return NumberReader.Read(Text(token), span);
            case TokenKind.TrueKeyword or TokenKind.FalseKeyword:
                _index++;
                return new BooleanLiteral(token.Kind == TokenKind.TrueKeyword, span);
            case TokenKind.NoneKeyword:
                _index++;
                return new NoneLiteral(span);
            case TokenKind.Ellipsis:
                _index++;
                return new EllipsisLiteral(span);
            case TokenKind.LeftParenthesis:
                return Parenthesized();
            case TokenKind.LeftBracket:
                return ListDisplay();
            case TokenKind.LeftBrace:
                return DictOrSet();
            default:
                throw Unexpected();
        }
    }

    private NameExpression Name()
    {
        var token = Expect(TokenKind.Name);
        return new NameExpression(_strings.Get(Text(token)), new Span(token.Start, token.End));
    }

    /// <summary>A tuple, a generator expression or an expression in brackets.</summary>
    private Expression Parenthesized()
    {
        var start = Take().Start;
        if (TakeIf(TokenKind.RightParenthesis))
        {
            return new TupleExpression([], SpanFrom(start));
        }

        if (Kind == TokenKind.Yield)
        {
            var yield = Yield();
            Expect(TokenKind.RightParenthesis);
            return yield;
        }

        var first = StarOrNamedExpression();
        if (Kind is TokenKind.For or TokenKind.Async)
        {
            return Comprehension(ComprehensionKind.Generator, first, null, TokenKind.RightParenthesis, start);
        }

        if (Kind != TokenKind.Comma)
        {
            Close(TokenKind.RightParenthesis, first);
            return first is StarredExpression ? throw ErrorAt("cannot use starred expression here", first.Span.Start) : first;
        }

        var items = Elements(first, TokenKind.RightParenthesis);
        return new TupleExpression(items, SpanFrom(start));
    }

    private Expression ListDisplay()
    {
        var start = Take().Start;
        if (TakeIf(TokenKind.RightBracket))
        {
            return new ListExpression([], SpanFrom(start));
        }

        var first = StarOrNamedExpression();
        if (Kind is TokenKind.For or TokenKind.Async)
        {
            return Comprehension(ComprehensionKind.List, first, null, TokenKind.RightBracket, start);
        }

        var items = Elements(first, TokenKind.RightBracket);
        return new ListExpression(items, SpanFrom(start));
    }

    /// <summary>The elements behind the first one, up to and with the closing bracket.</summary>
    private List<Expression> Elements(Expression first, TokenKind close)
    {
        var items = new List<Expression> { first };
        while (TakeIf(TokenKind.Comma) && Kind != close)
        {
            items.Add(StarOrNamedExpression());
        }

        Close(close, items[^1]);
        return items;
    }

    private void Close(TokenKind close, Expression last)
    {
        if (!TakeIf(close))
        {
            throw MissingComma(last);
        }
    }

    private Expression DictOrSet()
    {
        var start = Take().Start;
        if (TakeIf(TokenKind.RightBrace))
        {
            return new DictExpression([], SpanFrom(start));
        }

        if (Kind == TokenKind.DoubleStar)
        {
            return Dict(start);
        }

        // Look past the first element: a colon behind it makes a dict.
        if (Kind == TokenKind.Star)
        {
            return Set(Starred(), start);
        }

        var first = NamedExpression();
        return Kind == TokenKind.Colon ? Dict(start, first) : Set(first, start);
    }

    private Expression Set(Expression first, int start)
    {
        if (Kind is TokenKind.For or TokenKind.Async)
        {
            return Comprehension(ComprehensionKind.Set, first, null, TokenKind.RightBrace, start);
        }

        var items = Elements(first, TokenKind.RightBrace);
        return new SetExpression(items, SpanFrom(start));
    }

    /// <param name="key">The first key, already taken; null where <c>**</c> comes first.</param>
    private Expression Dict(int start, Expression? key = null)
    {
        var items = new List<DictItem>();
        do
        {
            if (Kind == TokenKind.RightBrace && items.Count > 0)
            {
                break;
            }

            if (key is null && TakeIf(TokenKind.DoubleStar))
            {
                items.Add(new DictItem(null, BinaryOperation(LowestPrecedence)));
                continue;
            }

            key ??= Expression();
            Expect(TokenKind.Colon, "':' expected after dictionary key");
            if (Kind is TokenKind.Comma or TokenKind.RightBrace)
            {
                throw Unexpected("expression expected after dictionary key and ':'");
            }

            var value = Expression();
            if (items.Count == 0 && Kind is TokenKind.For or TokenKind.Async)
            {
                return Comprehension(ComprehensionKind.Dict, key, value, TokenKind.RightBrace, start);
            }

            items.Add(new DictItem(key, value));
            key = null;
        }
        while (TakeIf(TokenKind.Comma));

        Close(TokenKind.RightBrace, items[^1].Value);
        return new DictExpression(items, SpanFrom(start));
    }

    private ComprehensionExpression Comprehension(ComprehensionKind kind, Expression element, Expression? value, TokenKind close, int start)
    {
        if (element is StarredExpression)
        {
            throw ErrorAt("iterable unpacking cannot be used in comprehension", element.Span.Start);
        }

        var clauses = ComprehensionClauses();
        Close(close, clauses[^1].Conditions is [.., var last] ? last : clauses[^1].Iterable);
        return new ComprehensionExpression(kind, element, value, clauses, SpanFrom(start));
    }

    private List<ComprehensionClause> ComprehensionClauses()
    {
        var clauses = new List<ComprehensionClause>();
        while (Kind is TokenKind.For or TokenKind.Async)
        {
            var isAsync = TakeIf(TokenKind.Async);
            Expect(TokenKind.For);
            var target = Targets();
            Expect(TokenKind.In);
            var outer = _place;
            _place = _place with { InIterable = true };
            var iterable = Disjunction();
            _place = outer;
            var conditions = new List<Expression>();
            while (TakeIf(TokenKind.If))
            {
                conditions.Add(Condition());
            }

            clauses.Add(new ComprehensionClause(target, iterable, conditions, isAsync));
        }

        return clauses;
    }

    /// <summary>A condition of a comprehension: a walrus is fine, a bare conditional expression is not.</summary>
    private Expression Condition()
    {
        var start = Start;
        var condition = Disjunction();
        return condition is NameExpression name && Kind == TokenKind.ColonEqual ? Walrus(name, start) : condition;
    }

    /// <summary>The targets of <c>for</c>: what stands before <c>in</c>, which is therefore no comparison.</summary>
    private Expression Targets()
    {
        var start = Start;
        var target = StarTarget();
        if (Kind == TokenKind.Comma)
        {
            var items = new List<Expression> { target };
            while (TakeIf(TokenKind.Comma) && Kind != TokenKind.In)
            {
                items.Add(StarTarget());
            }

            target = new TupleExpression(items, SpanFrom(start));
        }

        RequireTarget(target, "assign to", isStatement: false);
        return target;
    }

    private Expression StarTarget() => Kind == TokenKind.Star ? Starred() : BinaryOperation(LowestPrecedence);
}
