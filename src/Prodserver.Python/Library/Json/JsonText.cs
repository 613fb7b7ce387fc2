using System.Globalization;
using System.Text;
using Prodserver.Python.Evaluation;
using Prodserver.Python.Operations;
using Prodserver.Python.Values;

namespace Prodserver.Python.Library.Json;

/// <summary>Reads JSON as Python's <c>json</c> does, with the same errors.</summary>
internal sealed class JsonText
{
    private const int MaxDepth = 200;

    private readonly string _text;
    private readonly Site _site;
    private int _at;

    private JsonText(string text, Site site) => (_text, _site) = (text, site);

    public static PyValue Parse(string text, Site site)
    {
        site.Spend(text.Length);
        if (text.StartsWith('\uFEFF'))
        {
            throw new LimitException("JSON with a byte order mark is not modelled", site.Position);
        }

        var reader = new JsonText(text, site);
        reader.SkipBlanks();
        var value = reader.Value(0);
        reader.SkipBlanks();
        return reader._at == text.Length ? value : throw reader.Error("Extra data", reader._at);
    }

    private PyValue Value(int depth)
    {
        if (depth > MaxDepth)
        {
            throw new LimitException("the JSON is nested too deeply", _site.Position);
        }

        switch (_at < _text.Length ? _text[_at] : '\0')
        {
            case '"':
                return _site.Text(String());
            case '{':
                return Object(depth);
            case '[':
                return Array(depth);
            default:
                return Constant() ?? Number();
        }
    }

    private PyDict Object(int depth)
    {
        var dict = new PyDict(_site.Position);
        _at++;
        SkipBlanks();
        if (Take('}'))
        {
            return dict;
        }

        while (true)
        {
            if (_at >= _text.Length || _text[_at] != '"')
            {
                throw Error("Expecting property name enclosed in double quotes", _at);
            }

            var key = _site.Text(String());
            SkipBlanks();
            if (!Take(':'))
            {
                throw Error("Expecting ':' delimiter", _at);
            }

            SkipBlanks();
            dict.Set(key, Value(depth + 1), _site.Journal);
            SkipBlanks();
            if (Take('}'))
            {
                return dict;
            }

            if (!Take(','))
            {
                throw Error("Expecting ',' delimiter", _at);
            }

            SkipBlanks();
        }
    }

    private PyList Array(int depth)
    {
        var items = new List<PyValue>();
        _at++;
        SkipBlanks();
        if (Take(']'))
        {
            return _site.List(items);
        }

        while (true)
        {
            items.Add(Value(depth + 1));
            SkipBlanks();
            if (Take(']'))
            {
                return _site.List(items);
            }

            if (!Take(','))
            {
                throw Error("Expecting ',' delimiter", _at);
            }

            SkipBlanks();
        }
    }

    private PyValue? Constant()
    {
        foreach (var name in new[] { "null", "true", "false", "NaN", "Infinity", "-Infinity" })
        {
            if (string.CompareOrdinal(_text, _at, name, 0, name.Length) == 0)
            {
                _at += name.Length;
                return name switch
                {
                    "null" => _site.None(),
                    "true" => _site.Boolean(true),
                    "false" => _site.Boolean(false),
                    "NaN" => _site.Float(double.NaN),
                    _ => _site.Float(name[0] == '-' ? double.NegativeInfinity : double.PositiveInfinity),
                };
            }
        }

        return null;
    }

    private PyValue Number()
    {
        var start = _at;
        var at = _at < _text.Length && _text[_at] == '-' ? _at + 1 : _at;
        var digits = Digits(at);
        if (digits == at)
        {
            throw Error("Expecting value", start);
        }

        at = _text[at] == '0' ? at + 1 : digits;
        var end = at;
        if (end < _text.Length && _text[end] == '.' && Digits(end + 1) > end + 1)
        {
            end = Digits(end + 1);
        }

        if (end < _text.Length && _text[end] is 'e' or 'E')
        {
            var exponent = end + 1 < _text.Length && _text[end + 1] is '+' or '-' ? end + 2 : end + 1;
            end = Digits(exponent) > exponent ? Digits(exponent) : end;
        }

        _at = end;
        return end == at
            ? IntegerText.Parse(_text[start..end], 10, _site)
            : _site.Float(double.Parse(_text.AsSpan(start, end - start), NumberStyles.Float, CultureInfo.InvariantCulture));
    }

    private int Digits(int at)
    {
        while (at < _text.Length && char.IsAsciiDigit(_text[at]))
        {
            at++;
        }

        return at;
    }

    private string String()
    {
        var start = _at++;
        var text = new StringBuilder();
        while (true)
        {
            if (_at >= _text.Length)
            {
                throw Error("Unterminated string starting at", start);
            }

            var letter = _text[_at++];
            switch (letter)
            {
                case '"':
                    return IsWhole(text) ? text.ToString() : throw new LimitException("half a surrogate pair has no model", _site.Position);
                case '\\':
                    text.Append(Escape(start));
                    break;
                case < ' ':
                    throw Error("Invalid control character at", _at - 1);
                default:
                    text.Append(letter);
                    break;
            }
        }
    }

    private static bool IsWhole(StringBuilder text) =>
        !text.ToString().EnumerateRunes().Any(rune => rune == Rune.ReplacementChar) || text.ToString().Contains('\uFFFD', StringComparison.Ordinal);

    private char Escape(int start)
    {
        if (_at >= _text.Length)
        {
            throw Error("Unterminated string starting at", start);
        }

        var letter = _text[_at++];
        switch (letter)
        {
            case '"' or '\\' or '/':
                return letter;
            case 'b':
                return '\b';
            case 'f':
                return '\f';
            case 'n':
                return '\n';
            case 'r':
                return '\r';
            case 't':
                return '\t';
            case 'u' when _at + 4 <= _text.Length && ushort.TryParse(_text.AsSpan(_at, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code):
                _at += 4;
                return (char)code;
            case 'u':
                throw Error("Invalid \\uXXXX escape", _at - 1);
            default:
                throw Error("Invalid \\escape", _at - 2);
        }
    }

    private bool Take(char letter)
    {
        var isThere = _at < _text.Length && _text[_at] == letter;
        _at += isThere ? 1 : 0;
        return isThere;
    }

    private void SkipBlanks()
    {
        while (_at < _text.Length && _text[_at] is ' ' or '\t' or '\n' or '\r')
        {
            _at++;
        }
    }

    private PythonException Error(string message, int at)
    {
        var before = _text[..at];
        var line = before.Count(letter => letter == '\n') + 1;
        return _site.Raise(JsonModule.DecodeError, $"{message}: line {line} column {at - before.LastIndexOf('\n')} (char {at})");
    }
}
