using Prodserver.Python.Syntax;
using Prodserver.Python.Tokens;

namespace Prodserver.Python.Parsing;

/// <summary>String literals and the joining of neighbours.</summary>
internal sealed partial class Parser
{
    private Expression Strings()
    {
        var start = Start;
        if (Kind == TokenKind.String && KindAfter(1) is not (TokenKind.String or TokenKind.FormattedStart))
        {
            return Literal(Take());
        }

        var pieces = new List<Expression>();
        while (Kind is TokenKind.String or TokenKind.FormattedStart)
        {
            pieces.Add(Kind == TokenKind.String ? Literal(Take()) : Formatted());
        }

        return pieces is [var only] ? only : Join(pieces, SpanFrom(start));
    }

    private Expression Literal(Token token)
    {
        var (prefix, bounds) = Bounds(token);
        var body = _text.AsSpan(bounds);
        var span = new Span(token.Start, token.End);
        var isRaw = prefix.IndexOfAny('r', 'R') >= 0;
        return prefix.IndexOfAny('b', 'B') >= 0
            ? new BytesLiteral(StringEscapes.ReadBytes(body, isRaw, token.Start), span)
            : new StringLiteral(StringEscapes.Read(body, isRaw, _strings, token.Start), span);
    }

    private (string Prefix, Range Body) Bounds(Token token)
    {
        var text = Text(token);
        var prefixLength = text.IndexOfAny('"', '\'');
        var quotes = text[prefixLength..];
        var isTriple = quotes.Length >= 6 && quotes[1] == quotes[0] && quotes[2] == quotes[0];
        var skip = prefixLength + (isTriple ? 3 : 1);
        return (prefixLength == 0 ? "" : text[..prefixLength].ToString(), (token.Start + skip)..(token.End - (isTriple ? 3 : 1)));
    }

    private static Expression Join(List<Expression> pieces, Span span)
    {
        if (pieces.Exists(piece => piece is BytesLiteral))
        {
            return pieces.TrueForAll(piece => piece is BytesLiteral)
                ? new BytesLiteral(pieces.SelectMany(piece => ((BytesLiteral)piece).Value.ToArray()).ToArray(), span)
                : throw ErrorAt("cannot mix bytes and nonbytes literals", span.Start);
        }

        var isTemplate = pieces.Exists(piece => piece is FormattedString { IsTemplate: true });
        if (isTemplate && !pieces.TrueForAll(piece => piece is FormattedString { IsTemplate: true }))
        {
            throw ErrorAt("cannot mix t-string literals with string or bytes literals", span.Start);
        }

        if (pieces.TrueForAll(piece => piece is StringLiteral))
        {
            var values = pieces.Select(piece => ((StringLiteral)piece).Value).ToList();
            return new StringLiteral(values.Contains(null) ? null : string.Concat(values), span);
        }

        var parts = new List<StringPart>();
        foreach (var piece in pieces)
        {
            parts.AddRange(piece is FormattedString formatted ? formatted.Parts : [new TextPart(((StringLiteral)piece).Value, piece.Span)]);
        }

        return new FormattedString(parts, isTemplate, span);
    }
}
