using Prodserver.Python.Syntax;
using Prodserver.Python.Tokens;

namespace Prodserver.Python.Parsing;

/// <summary><c>match</c> and its cases.</summary>
internal sealed partial class Parser
{
    /// <summary>
    /// <c>match</c> is a name unless the line ends in a colon and a block with <c>case</c> follows.
    /// </summary>
    private bool StartsMatch()
    {
        var depth = 0;
        for (var i = _index + 1; i < _tokens.Length; i++)
        {
            switch (_tokens[i].Kind)
            {
                case TokenKind.LeftParenthesis or TokenKind.LeftBracket or TokenKind.LeftBrace:
                    depth++;
                    break;
                case TokenKind.RightParenthesis or TokenKind.RightBracket or TokenKind.RightBrace:
                    depth--;
                    break;
                case TokenKind.Newline:
                    return i > _index + 2
                        && _tokens[i - 1].Kind == TokenKind.Colon
                        && depth == 0
                        && i + 2 < _tokens.Length
                        && _tokens[i + 1].Kind == TokenKind.Indent
                        && _tokens[i + 2].Kind == TokenKind.Name
                        && Text(_tokens[i + 2]) is "case";
                case TokenKind.EndOfFile or TokenKind.Error:
                    return false;
            }
        }

        return false;
    }

    private MatchStatement Match()
    {
        var start = Take().Start;
        var subject = Subject();
        Expect(TokenKind.Colon, "expected ':'");
        Expect(TokenKind.Newline);
        Expect(TokenKind.Indent);
        Enter();
        var cases = new List<MatchCase>();
        while (AtWord("case"))
        {
            cases.Add(Case());
        }

        Leave();
        Expect(TokenKind.Dedent);
        return new MatchStatement(subject, cases, SpanFrom(start));
    }

    private Expression Subject()
    {
        var start = Start;
        var first = StarOrNamedExpression();
        if (Kind != TokenKind.Comma)
        {
            return first;
        }

        var items = new List<Expression> { first };
        while (TakeIf(TokenKind.Comma) && Kind != TokenKind.Colon)
        {
            items.Add(StarOrNamedExpression());
        }

        return new TupleExpression(items, SpanFrom(start));
    }

    private MatchCase Case()
    {
        var start = Take().Start;
        var pattern = Patterns();
        var guard = TakeIf(TokenKind.If) ? NamedExpression() : null;
        var body = Block(Condition("case"), start);
        return new MatchCase(pattern, guard, body, SpanFrom(start));
    }

    /// <summary>One pattern, or a sequence without brackets.</summary>
    private Pattern Patterns()
    {
        var start = Start;
        var first = StarOrPattern();
        if (Kind != TokenKind.Comma)
        {
            return first is StarPattern ? new SequencePattern([first], SpanFrom(start)) : first;
        }

        var items = new List<Pattern> { first };
        while (TakeIf(TokenKind.Comma) && Kind is not (TokenKind.Colon or TokenKind.If))
        {
            items.Add(StarOrPattern());
        }

        return new SequencePattern(items, SpanFrom(start));
    }

    private Pattern StarOrPattern()
    {
        if (Kind != TokenKind.Star)
        {
            return AsPattern();
        }

        var start = Take().Start;
        var name = ExpectName();
        return new StarPattern(name == "_" ? null : name, SpanFrom(start));
    }

    private Pattern AsPattern()
    {
        Enter();
        var start = Start;
        var pattern = Alternatives();
        if (TakeIf(TokenKind.As))
        {
            var nameStart = Start;
            var name = ExpectName();
            pattern = name == "_"
                ? throw ErrorAt("cannot use '_' as a target", nameStart)
                : new CapturePattern(pattern, name, SpanFrom(start));
        }

        Leave();
        return pattern;
    }

    private Pattern Alternatives()
    {
        var start = Start;
        var first = ClosedPattern();
        if (Kind != TokenKind.Bar)
        {
            return first;
        }

        var alternatives = new List<Pattern> { first };
        while (TakeIf(TokenKind.Bar))
        {
            alternatives.Add(ClosedPattern());
        }

        return new AlternativesPattern(alternatives, SpanFrom(start));
    }
}
