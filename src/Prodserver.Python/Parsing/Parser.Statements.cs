using Prodserver.Python.Syntax;
using Prodserver.Python.Tokens;

namespace Prodserver.Python.Parsing;

/// <summary>Statements and blocks.</summary>
internal sealed partial class Parser
{
    /// <summary>Where the code stands, for the statements that Python allows only in some places.</summary>
    private readonly record struct Place(bool InFunction, bool InAsyncFunction, bool InLoop, bool InIterable = false);

    private Place _place;

    /// <summary>A line of simple statements or one compound statement.</summary>
    private void Statement(List<Statement> body)
    {
        if (Compound() is { } compound)
        {
            body.Add(compound);
            return;
        }

        do
        {
            if (Kind == TokenKind.Newline)
            {
                break;
            }

            body.Add(Simple());
        }
        while (TakeIf(TokenKind.Semicolon));

        if (Kind != TokenKind.Newline)
        {
            throw AfterStatement(body[^1]);
        }

        _index++;
    }

    private Source.SyntaxException AfterStatement(Statement statement)
    {
        if (statement is ExpressionStatement { Value: NameExpression { Name: "print" or "exec" } callee }
            && Kind is TokenKind.Name or TokenKind.String or TokenKind.Number or TokenKind.FormattedStart)
        {
            return ErrorAt($"Missing parentheses in call to '{callee.Name}'. Did you mean {callee.Name}(...)?", callee.Span.Start);
        }

        return Unexpected();
    }

    private Statement? Compound() => Kind switch
    {
        TokenKind.If => If(),
        TokenKind.For => For(Start, isAsync: false),
        TokenKind.While => While(),
        TokenKind.With => With(Start, isAsync: false),
        TokenKind.Try => Try(),
        TokenKind.Def => Function(Start, [], isAsync: false),
        TokenKind.Class => Class([]),
        TokenKind.Async => Async([]),
        TokenKind.At => Decorated(),
        TokenKind.Name when AtWord("match") && StartsMatch() => Match(),
        _ => null,
    };

    private Statement Simple()
    {
        var start = Start;
        switch (Kind)
        {
            case TokenKind.Import:
                return Import();
            case TokenKind.From:
                return ImportFrom();
            case TokenKind.Pass:
                _index++;
                return new PassStatement(SpanFrom(start));
            case TokenKind.Break:
                _index++;
                return _place.InLoop ? new BreakStatement(SpanFrom(start)) : throw ErrorAt("'break' outside loop", start);
            case TokenKind.Continue:
                _index++;
                return _place.InLoop ? new ContinueStatement(SpanFrom(start)) : throw ErrorAt("'continue' not properly in loop", start);
            case TokenKind.Return:
                return Return();
            case TokenKind.Raise:
                return Raise();
            case TokenKind.Global or TokenKind.Nonlocal:
                return GlobalOrNonlocal();
            case TokenKind.Del:
                return Delete();
            case TokenKind.Assert:
                return Assert();
            case TokenKind.Name when AtWord("type") && KindAfter(1) == TokenKind.Name && KindAfter(2) is TokenKind.Equal or TokenKind.LeftBracket:
                return TypeAlias();
            default:
                return ExpressionOrAssignment();
        }
    }

    private ReturnStatement Return()
    {
        var start = Take().Start;
        if (!_place.InFunction)
        {
            throw ErrorAt("'return' outside function", start);
        }

        var value = EndsStatement() ? null : StarExpressions();
        return new ReturnStatement(value, SpanFrom(start));
    }

    private RaiseStatement Raise()
    {
        var start = Take().Start;
        if (EndsStatement())
        {
            return new RaiseStatement(null, null, SpanFrom(start));
        }

        var exception = Expression();
        var cause = TakeIf(TokenKind.From) ? Expression() : null;
        return new RaiseStatement(exception, cause, SpanFrom(start));
    }

    private Statement GlobalOrNonlocal()
    {
        var keyword = Take();
        var names = new List<string>();
        do
        {
            names.Add(ExpectName());
        }
        while (TakeIf(TokenKind.Comma));

        if (keyword.Kind == TokenKind.Global)
        {
            return new GlobalStatement(names, SpanFrom(keyword.Start));
        }

        return _place.InFunction
            ? new NonlocalStatement(names, SpanFrom(keyword.Start))
            : throw ErrorAt("nonlocal declaration not allowed at module level", keyword.Start);
    }

    private AssertStatement Assert()
    {
        var start = Take().Start;
        var test = Expression();
        var message = TakeIf(TokenKind.Comma) ? Expression() : null;
        return new AssertStatement(test, message, SpanFrom(start));
    }

    private bool EndsStatement() => Kind is TokenKind.Newline or TokenKind.Semicolon;

    /// <summary>The block behind a colon: indented lines, or simple statements on the same line.</summary>
    /// <param name="what">What the block belongs to, as Python names it in its message.</param>
    /// <param name="start">Where that statement starts.</param>
    private List<Statement> Block(string what, int start)
    {
        Expect(TokenKind.Colon, "expected ':'");
        Enter();
        var body = new List<Statement>();
        if (!TakeIf(TokenKind.Newline))
        {
            if (Compound() is { } compound)
            {
                throw ErrorAt("invalid syntax", compound.Span.Start);
            }

            Statement(body);
        }
        else
        {
            if (!TakeIf(TokenKind.Indent))
            {
                throw Kind == TokenKind.Error ? Unexpected() : MissingBlock(what, start);
            }

            while (Kind is not (TokenKind.Dedent or TokenKind.EndOfFile))
            {
                Statement(body);
            }

            Expect(TokenKind.Dedent);
        }

        Leave();
        return body;
    }

    private List<Statement> LoopBlock(string what, int start)
    {
        var outer = _place;
        _place = _place with { InLoop = true };
        var body = Block(what, start);
        _place = outer;
        return body;
    }
}
