using Prodserver.Python.Syntax;
using Prodserver.Python.Tokens;

namespace Prodserver.Python.Parsing;

/// <summary>The fields of f-strings and t-strings.</summary>
internal sealed partial class Parser
{
    private FormattedString Formatted()
    {
        var opening = Take();
        var prefix = Text(opening);
        var isRaw = prefix.IndexOfAny('r', 'R') >= 0;
        var isTemplate = prefix.IndexOfAny('t', 'T') >= 0;
        Enter();
        var parts = Parts(isRaw, isTemplate, isSpecification: false);
        Leave();
        Expect(TokenKind.FormattedEnd);
        return new FormattedString(parts, isTemplate, SpanFrom(opening.Start));
    }

    private List<StringPart> Parts(bool isRaw, bool isTemplate, bool isSpecification)
    {
        var parts = new List<StringPart>();
        while (true)
        {
            switch (Kind)
            {
                case TokenKind.FormattedMiddle:
                    var token = Take();
                    var value = StringEscapes.ReadFormatted(Text(token), isRaw, hasDoubledBraces: !isSpecification, _strings, token.Start);
                    parts.Add(new TextPart(value, new Span(token.Start, token.End)));
                    break;
                case TokenKind.LeftBrace:
                    Field(parts, isRaw, isTemplate);
                    break;
                default:
                    return parts;
            }
        }
    }

    private void Field(List<StringPart> parts, bool isRaw, bool isTemplate)
    {
        var opening = Take();
        var name = isTemplate ? "t-string" : "f-string";
        if (Kind is TokenKind.RightBrace or TokenKind.Colon or TokenKind.Exclamation or TokenKind.Equal)
        {
            var found = _text[Start];
            throw ErrorAt(found == '}' ? $"{name}: valid expression required before '}}'" : $"{name}: valid expression required before '{found}'", Start);
        }

        Enter();
        var value = YieldOrStarExpressions();
        if (Kind == TokenKind.Equal)
        {
            // {x = } shows the expression's own text, and its repr() where nothing else is asked for.
            _index++;
            parts.Add(new TextPart(_text[opening.End..Start], new Span(opening.End, Start)));
        }

        var isSelfDocumenting = _tokens[_index - 1].Kind == TokenKind.Equal;
        var conversion = TakeIf(TokenKind.Exclamation) ? Conversion(name) : (char?)null;
        List<StringPart>? specification = null;
        if (TakeIf(TokenKind.Colon))
        {
            specification = Parts(isRaw, isTemplate, isSpecification: true);
        }

        Leave();
        if (Kind != TokenKind.RightBrace)
        {
            throw Unexpected($"{name}: expecting '}}'");
        }

        _index++;
        parts.Add(new FieldPart(value, conversion ?? (isSelfDocumenting && specification is null ? 'r' : null), specification, SpanFrom(opening.Start)));
    }

    private char Conversion(string name)
    {
        if (Kind != TokenKind.Name)
        {
            throw Unexpected($"{name}: missing conversion character");
        }

        return Text(Take()) switch
        {
            "s" => 's',
            "r" => 'r',
            "a" => 'a',
            var other => throw ErrorAt($"{name}: invalid conversion character '{other}': expected 's', 'r', or 'a'", _tokens[_index - 1].Start),
        };
    }
}
