namespace Prodserver.Python.Tokens;

/// <summary>String literals: only their extent; the parser reads their escapes.</summary>
internal sealed partial class Tokenizer
{
    private static bool IsStringPrefix(ReadOnlySpan<char> name)
    {
        Span<char> lower = stackalloc char[2];
        return lower[..name.ToLowerInvariant(lower)] is "r" or "u" or "b" or "f" or "t" or "br" or "rb" or "fr" or "rf" or "tr" or "rt";
    }

    private void String(int prefixLength)
    {
        var prefix = _text.AsSpan(_at, prefixLength);
        var quote = Peek(prefixLength);
        var isTriple = Peek(prefixLength + 1) == quote && Peek(prefixLength + 2) == quote;
        if (prefix.IndexOfAny("fFtT") >= 0)
        {
            StartFormatted(prefixLength, quote, isTriple, isRaw: prefix.IndexOfAny('r', 'R') >= 0, isTemplate: prefix.IndexOfAny('t', 'T') >= 0);
            return;
        }

        var start = _at;
        _at += prefixLength + (isTriple ? 3 : 1);
        while (true)
        {
            SkipTo(quote, start, isTriple);
            if (!isTriple)
            {
                _at++;
                break;
            }

            if (Peek(1) == quote && Peek(2) == quote)
            {
                _at += 3;
                break;
            }

            _at++;
        }

        Emit(TokenKind.String, start, _at);
    }

    /// <summary>Moves to the next quote that no backslash escapes.</summary>
    private void SkipTo(char quote, int start, bool isTriple)
    {
        while (true)
        {
            var rest = _text.AsSpan(_at);
            var skip = isTriple ? rest.IndexOfAny(quote, '\\') : rest.IndexOfAny([quote, '\\', '\n', '\r']);
            if (skip < 0)
            {
                _at = _text.Length;
                throw Unterminated(start, isTriple, "string");
            }

            _at += skip;
            if (_text[_at] == quote)
            {
                return;
            }

            if (_text[_at] is '\n' or '\r')
            {
                throw Unterminated(start, isTriple, "string");
            }

            SkipEscape();
        }
    }

    /// <summary>A backslash and the character behind it; a line end counts as one, however it is written.</summary>
    private void SkipEscape()
    {
        _at++;
        if (_at < _text.Length)
        {
            SkipLineEnd();
        }
    }

    private Source.SyntaxException Unterminated(int start, bool isTriple, string kind)
    {
        var line = _source.LineAt(Math.Min(_at, Math.Max(0, _text.Length - 1)));
        return Error($"unterminated {(isTriple ? "triple-quoted " : "")}{kind} literal (detected at line {line})", start);
    }
}
