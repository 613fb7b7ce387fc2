using Prodserver.Python.Syntax;
using Prodserver.Python.Tokens;

namespace Prodserver.Python.Parsing;

/// <summary>The patterns behind <c>case</c>.</summary>
internal sealed partial class Parser
{
    private Pattern ClosedPattern()
    {
        var start = Start;
        switch (Kind)
        {
            case TokenKind.Number or TokenKind.Minus or TokenKind.String or TokenKind.FormattedStart
                or TokenKind.NoneKeyword or TokenKind.TrueKeyword or TokenKind.FalseKeyword:
                var value = PatternLiteral();
                return new ValuePattern(value, SpanFrom(start));
            case TokenKind.Name:
                return NamePattern();
            case TokenKind.LeftParenthesis:
                return GroupOrSequence();
            case TokenKind.LeftBracket:
                _index++;
                var items = PatternItems(TokenKind.RightBracket, out _);
                return new SequencePattern(items, SpanFrom(start));
            case TokenKind.LeftBrace:
                return Mapping();
            default:
                throw Unexpected();
        }
    }

    /// <summary>A constant, or a number with sign and imaginary part: <c>-1 + 2j</c>.</summary>
    private Expression PatternLiteral()
    {
        if (Kind is not (TokenKind.Number or TokenKind.Minus))
        {
            var constant = Atom();
            return constant is FormattedString ? throw ErrorAt("patterns may only match literals and attribute lookups", constant.Span.Start) : constant;
        }

        var start = Start;
        var value = Signed();
        if (Kind is not (TokenKind.Plus or TokenKind.Minus))
        {
            return value;
        }

        var @operator = Take().Kind == TokenKind.Plus ? BinaryOperator.Add : BinaryOperator.Subtract;
        var right = Atom();
        return right is ImaginaryLiteral
            ? new BinaryExpression(value, @operator, right, SpanFrom(start))
            : throw ErrorAt("imaginary number required in complex literal", right.Span.Start);
    }

    private Expression Signed()
    {
        var start = Start;
        if (!TakeIf(TokenKind.Minus))
        {
            return Atom();
        }

        var number = Kind == TokenKind.Number ? Atom() : throw Unexpected();
        return new UnaryExpression(UnaryOperator.Minus, number, SpanFrom(start));
    }

    /// <summary>A capture, the wildcard, a dotted name or a class.</summary>
    private Pattern NamePattern()
    {
        var start = Start;
        Expression name = Name();
        while (TakeIf(TokenKind.Dot))
        {
            var attribute = ExpectName();
            name = new AttributeExpression(name, attribute, SpanFrom(start));
        }

        if (Kind == TokenKind.LeftParenthesis)
        {
            return ClassPattern(name, start);
        }

        return name is NameExpression { Name: var simple }
            ? new CapturePattern(null, simple == "_" ? null : simple, SpanFrom(start))
            : new ValuePattern(name, SpanFrom(start));
    }

    private ClassPattern ClassPattern(Expression name, int start)
    {
        _index++;
        var positional = new List<Pattern>();
        var keywords = new List<KeywordPattern>();
        while (Kind != TokenKind.RightParenthesis)
        {
            if (Kind == TokenKind.Name && KindAfter(1) == TokenKind.Equal)
            {
                var keyword = ExpectName();
                _index++;
                keywords.Add(new KeywordPattern(keyword, AsPattern()));
            }
            else
            {
                var patternStart = Start;
                positional.Add(keywords.Count == 0 ? AsPattern() : throw ErrorAt("positional patterns follow keyword patterns", patternStart));
            }

            if (!TakeIf(TokenKind.Comma))
            {
                break;
            }
        }

        Expect(TokenKind.RightParenthesis);
        return new ClassPattern(name, positional, keywords, SpanFrom(start));
    }

    private Pattern GroupOrSequence()
    {
        var start = Take().Start;
        var items = PatternItems(TokenKind.RightParenthesis, out var hasComma);
        return items is [not StarPattern and var only] && !hasComma ? only : new SequencePattern(items, SpanFrom(start));
    }

    private List<Pattern> PatternItems(TokenKind close, out bool hasComma)
    {
        hasComma = false;
        var items = new List<Pattern>();
        while (Kind != close)
        {
            items.Add(StarOrPattern());
            if (!TakeIf(TokenKind.Comma))
            {
                break;
            }

            hasComma = true;
        }

        Expect(close);
        return items;
    }

    private MappingPattern Mapping()
    {
        var start = Take().Start;
        var keys = new List<Expression>();
        var values = new List<Pattern>();
        string? rest = null;
        while (Kind != TokenKind.RightBrace)
        {
            if (TakeIf(TokenKind.DoubleStar))
            {
                rest = ExpectName();
                TakeIf(TokenKind.Comma);
                break;
            }

            keys.Add(MappingKey());
            Expect(TokenKind.Colon);
            values.Add(AsPattern());
            if (!TakeIf(TokenKind.Comma))
            {
                break;
            }
        }

        Expect(TokenKind.RightBrace);
        return new MappingPattern(keys, values, rest, SpanFrom(start));
    }

    private Expression MappingKey()
    {
        var start = Start;
        if (Kind != TokenKind.Name)
        {
            return PatternLiteral();
        }

        return NamePattern() is ValuePattern dotted ? dotted.Value : throw ErrorAt("invalid syntax", start);
    }
}
