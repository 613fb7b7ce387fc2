using Prodserver.Python.Syntax;
using Prodserver.Python.Tokens;

namespace Prodserver.Python.Parsing;

/// <summary><c>if</c>, loops, <c>with</c> and <c>try</c>.</summary>
internal sealed partial class Parser
{
    private IfStatement If()
    {
        var start = Start;
        var branches = new List<ConditionalBlock>();
        var word = "if";
        do
        {
            var branch = Take().Start;
            var test = NamedExpression();
            var body = Block(Condition(word), branch);
            branches.Add(new ConditionalBlock(test, body, SpanFrom(branch)));
            word = "elif";
        }
        while (Kind == TokenKind.Elif);

        var otherwise = Else();
        return new IfStatement(branches, otherwise, SpanFrom(start));
    }

    private static string Condition(string word) => $"'{word}' statement";

    private List<Statement> Else()
    {
        var start = Start;
        return TakeIf(TokenKind.Else) ? Block(Condition("else"), start) : [];
    }

    private WhileStatement While()
    {
        var start = Take().Start;
        var test = NamedExpression();
        var body = LoopBlock(Condition("while"), start);
        var otherwise = Else();
        return new WhileStatement(test, body, otherwise, SpanFrom(start));
    }

    private ForStatement For(int start, bool isAsync)
    {
        _index++;
        var target = Targets();
        Expect(TokenKind.In);
        var iterable = StarExpressions();
        var body = LoopBlock(Condition("for"), start);
        var otherwise = Else();
        return new ForStatement(target, iterable, body, otherwise, isAsync, SpanFrom(start));
    }

    private WithStatement With(int start, bool isAsync)
    {
        _index++;
        var items = BracketedWithItems() ?? WithItems();
        var body = Block(Condition("with"), start);
        return new WithStatement(items, body, isAsync, SpanFrom(start));
    }

    private List<WithItem> WithItems()
    {
        var items = new List<WithItem>();
        do
        {
            items.Add(WithItem());
        }
        while (TakeIf(TokenKind.Comma));

        return items;
    }

    /// <summary><c>with (a as b, c):</c>; null where the bracket belongs to an expression.</summary>
    private List<WithItem>? BracketedWithItems()
    {
        if (Kind != TokenKind.LeftParenthesis)
        {
            return null;
        }

        var (index, depth, place) = (_index, _depth, _place);
        try
        {
            _index++;
            var items = new List<WithItem>();
            do
            {
                if (Kind == TokenKind.RightParenthesis && items.Count > 0)
                {
                    break;
                }

                items.Add(WithItem());
            }
            while (TakeIf(TokenKind.Comma));

            if (TakeIf(TokenKind.RightParenthesis) && Kind == TokenKind.Colon)
            {
                return items;
            }
        }
        catch (Source.SyntaxException exception) when (exception.Problem.Code == ReadingFindings.SyntaxError)
        {
            // Not items in brackets; as an expression it may be fine.
        }

        (_index, _depth, _place) = (index, depth, place);
        return null;
    }

    private WithItem WithItem()
    {
        var context = Expression();
        if (!TakeIf(TokenKind.As))
        {
            return new WithItem(context, null);
        }

        var target = StarTarget();
        RequireTarget(target, "assign to", isStatement: false);
        return new WithItem(context, target);
    }

    private TryStatement Try()
    {
        var start = Take().Start;
        var body = Block(Condition("try"), start);
        var handlers = new List<ExceptHandler>();
        var isGroup = false;
        while (Kind == TokenKind.Except)
        {
            isGroup = KindAfter(1) == TokenKind.Star;
            handlers.Add(Handler());
        }

        var otherwise = handlers.Count > 0 ? Else() : [];
        var finallyStart = Start;
        var hasFinally = TakeIf(TokenKind.Finally);
        var last = hasFinally ? Block(Condition("finally"), finallyStart) : [];
        if (handlers.Count == 0 && !hasFinally)
        {
            throw Unexpected("expected 'except' or 'finally' block");
        }

        return new TryStatement(body, handlers, otherwise, last, isGroup, SpanFrom(start));
    }

    private ExceptHandler Handler()
    {
        var start = Take().Start;
        var isGroup = TakeIf(TokenKind.Star);
        if (!isGroup && Kind == TokenKind.Colon)
        {
            return new ExceptHandler(null, null, Block(Condition("except"), start), SpanFrom(start));
        }

        var typeStart = Start;
        var type = Expression();
        if (Kind == TokenKind.Comma)
        {
            // Since Python 3.14 the types need no brackets unless the exception is named.
            type = new TupleExpression(MoreExpressions(type), SpanFrom(typeStart));
            if (Kind == TokenKind.As)
            {
                throw ErrorAt("multiple exception types must be parenthesized when using 'as'", typeStart);
            }
        }

        var name = Alias();
        var body = Block(Condition(isGroup ? "except*" : "except"), start);
        return new ExceptHandler(type, name, body, SpanFrom(start));
    }

    private List<Expression> MoreExpressions(Expression first)
    {
        var all = new List<Expression> { first };
        while (TakeIf(TokenKind.Comma))
        {
            if (Kind == TokenKind.Colon)
            {
                break;
            }

            all.Add(Expression());
        }

        return all;
    }
}
