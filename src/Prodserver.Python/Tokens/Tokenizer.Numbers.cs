namespace Prodserver.Python.Tokens;

/// <summary>Numbers: only their extent and validity; the parser makes the value.</summary>
internal sealed partial class Tokenizer
{
    private void Number()
    {
        var start = _at;
        var kind = Peek() == '0' ? char.ToLowerInvariant(Peek(1)) : '\0';
        var name = kind switch
        {
            'x' => Prefixed("hexadecimal", char.IsAsciiHexDigit),
            'o' => Prefixed("octal", digit => digit is >= '0' and <= '7'),
            'b' => Prefixed("binary", digit => digit is '0' or '1'),
            _ => Decimal(),
        };
        RequireEnd(name);
        Emit(TokenKind.Number, start, _at);
    }

    private string Prefixed(string name, Func<char, bool> isDigit)
    {
        _at += 2;
        do
        {
            if (Peek() == '_')
            {
                _at++;
            }

            if (!isDigit(Peek()))
            {
                throw Error(char.IsAsciiDigit(Peek()) ? $"invalid digit '{Peek()}' in {name} literal" : $"invalid {name} literal", _at);
            }

            while (isDigit(Peek()))
            {
                _at++;
            }
        }
        while (Peek() == '_');

        if (char.IsAsciiDigit(Peek()))
        {
            throw Error($"invalid digit '{Peek()}' in {name} literal", _at);
        }

        return name;
    }

    private string Decimal()
    {
        var start = _at;
        Digits();
        var whole = _text.AsSpan(start, _at - start);
        var leadingZero = whole.Length > 1 && whole[0] == '0' && whole.IndexOfAnyExcept('0', '_') >= 0;
        var isFloat = false;
        if (Peek() == '.')
        {
            isFloat = true;
            _at++;
            Digits();
        }

        if (Peek() is 'e' or 'E' && (char.IsAsciiDigit(Peek(1)) || (Peek(1) is '+' or '-' && char.IsAsciiDigit(Peek(2)))))
        {
            isFloat = true;
            _at += 2;
            Digits();
        }

        if (Peek() is 'j' or 'J')
        {
            _at++;
            return "imaginary";
        }

        if (leadingZero && !isFloat)
        {
            throw Error("leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers", start);
        }

        return "decimal";
    }

    /// <summary>Digits with single underscores between them; none at all is fine (<c>.5</c>, <c>1.</c>).</summary>
    private void Digits()
    {
        while (char.IsAsciiDigit(Peek()))
        {
            _at++;
            if (Peek() == '_')
            {
                _at++;
                if (!char.IsAsciiDigit(Peek()))
                {
                    throw Error("invalid decimal literal", _at - 1);
                }
            }
        }
    }

    private void RequireEnd(string name)
    {
        var end = Identifiers.End(_text, _at);
        if (end > _at && !Keywords.MayFollowNumber(Keywords.KindOf(_text.AsSpan(_at, end - _at))))
        {
            throw Error($"invalid {name} literal", _at);
        }
    }
}
