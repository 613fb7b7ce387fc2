using System.Globalization;
using System.Text;
using Prodserver.Python.Evaluation;
using Prodserver.Python.Values;

namespace Prodserver.Python.Library.Toml;

/// <summary>The words of TOML: keys, strings, blanks and comments.</summary>
internal sealed class TomlScanner(string text, Site site)
{
    private int _at;

    public bool IsAtEnd => _at >= text.Length;

    public char Current => IsAtEnd ? '\0' : text[_at];

    /// <summary>What ends the reading: the text is no TOML, or more unusual than the reader knows.</summary>
    public LimitException Wrong() => new($"the reader does not understand line {text[..Math.Min(_at, text.Length)].Count(letter => letter == '\n') + 1} of the TOML", site.Position);

    public bool Take(string token)
    {
        var isThere = string.CompareOrdinal(text, _at, token, 0, token.Length) == 0;
        _at += isThere ? token.Length : 0;
        return isThere;
    }

    public void SkipBlanks()
    {
        while (Current is ' ' or '\t')
        {
            _at++;
        }
    }

    /// <summary>Skips blanks, comments and line ends.</summary>
    public void SkipLines()
    {
        while (!IsAtEnd && (Current is ' ' or '\t' or '\n' || Current == '#'))
        {
            if (Current == '#')
            {
                var end = text.IndexOf('\n', _at);
                _at = end < 0 ? text.Length : end;
            }
            else
            {
                _at++;
            }
        }
    }

    /// <summary>Goes to the next line, before which only a comment may stand.</summary>
    public void EndLine()
    {
        SkipBlanks();
        if (Current == '#')
        {
            SkipLines();
        }
        else if (!IsAtEnd && Current != '\n')
        {
            throw Wrong();
        }
    }

    /// <summary>A key, whose parts are divided by dots.</summary>
    public string[] Keys()
    {
        var keys = new List<string>();
        do
        {
            SkipBlanks();
            keys.Add(Current is '"' or '\'' ? String() : Bare());
            SkipBlanks();
        }
        while (Take("."));
        return [.. keys];
    }

    /// <summary>Whatever stands before the next separator; a date and its time are one.</summary>
    public string Word()
    {
        var start = _at;
        while (!IsAtEnd && Current is not (',' or ']' or '}' or '#' or '\n' or ' ' or '\t'))
        {
            _at++;
        }

        if (Current == ' ' && _at - start == 10 && _at + 1 < text.Length && char.IsAsciiDigit(text[_at + 1]))
        {
            _at++;
            Word();
        }

        return _at > start ? text[start.._at] : throw Wrong();
    }

    public string String()
    {
        foreach (var quotes in new[] { "\"\"\"", "'''", "\"", "'" })
        {
            if (Take(quotes))
            {
                return String(quotes);
            }
        }

        throw Wrong();
    }

    private string Bare()
    {
        var start = _at;
        while (char.IsAsciiLetterOrDigit(Current) || Current is '_' or '-')
        {
            _at++;
        }

        return _at > start ? text[start.._at] : throw Wrong();
    }

    private string String(string quotes)
    {
        var isLong = quotes.Length == 3;
        var content = new StringBuilder();
        if (isLong && Current == '\n')
        {
            _at++;
        }

        while (!Take(quotes))
        {
            if (IsAtEnd || (Current == '\n' && !isLong) || (Current < ' ' && Current is not ('\t' or '\n')))
            {
                throw Wrong();
            }

            if (Current == '\\' && quotes[0] == '"')
            {
                Escape(content, isLong);
            }
            else
            {
                content.Append(text[_at++]);
            }
        }

        // Up to two quotes may stand right before those that end it.
        while (isLong && Current == quotes[0])
        {
            content.Append(text[_at++]);
        }

        return content.ToString();
    }

    private void Escape(StringBuilder content, bool isLong)
    {
        var letter = _at + 1 < text.Length ? text[_at + 1] : '\0';
        _at += 2;
        switch (letter)
        {
            case 'b' or 't' or 'n' or 'f' or 'r' or '"' or '\\':
                content.Append(letter switch { 'b' => '\b', 't' => '\t', 'n' => '\n', 'f' => '\f', 'r' => '\r', _ => letter });
                break;
            case 'u' or 'U':
                var length = letter == 'u' ? 4 : 8;
                if (_at + length > text.Length || !int.TryParse(text.AsSpan(_at, length), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) || !Rune.IsValid(code))
                {
                    throw Wrong();
                }

                content.Append(char.ConvertFromUtf32(code));
                _at += length;
                break;
            case '\n' or ' ' or '\t' when isLong && text.AsSpan(_at - 1).TrimStart(" \t").StartsWith("\n"):
                while (Current is ' ' or '\t' or '\n')
                {
                    _at++;
                }

                break;
            default:
                throw Wrong();
        }
    }
}
