using System.Globalization;
using System.Text;

namespace Prodserver.Python.Library.Patterns;

/// <summary>
/// Turns a pattern of Python's <c>re</c> into one that means the same to .NET. What the two do not have in common, or what cannot be told apart,
/// is not translated.
/// </summary>
internal sealed class PatternTranslator
{
    private readonly string _pattern;
    private readonly StringBuilder _translated = new();
    private readonly Dictionary<string, int> _names = new(StringComparer.Ordinal);
    private readonly Stack<bool> _open = new();
    private int _groups;
    private int _at;

    private PatternTranslator(string pattern) => _pattern = pattern;

    /// <summary>The pattern for .NET, whose groups are named by number; null for one that is not translated.</summary>
    public static (string Text, int Groups, IReadOnlyDictionary<string, int> Names)? Translate(string pattern)
    {
        var translator = new PatternTranslator(pattern);
        return Ascii.IsValid(pattern) && translator.Run() ? (translator._translated.ToString(), translator._groups, translator._names) : null;
    }

    private bool Run()
    {
        while (_at < _pattern.Length)
        {
            var isUnderstood = _pattern[_at] switch
            {
                '\\' => Escape(inClass: false),
                '[' => Class(),
                '(' => Group(),
                ')' => Close(),
                '{' => Brace(),
                _ => Copy(1),
            };
            if (!isUnderstood)
            {
                return false;
            }
        }

        return _open.Count == 0;
    }

    private bool Copy(int count)
    {
        _translated.Append(_pattern, _at, count);
        _at += count;
        return true;
    }

    private bool Close()
    {
        return _open.TryPop(out _) && Copy(1);
    }

    /// <summary>A counted repetition, or a brace that stands for itself.</summary>
    private bool Brace()
    {
        var end = _pattern.IndexOf('}', _at);
        var content = end < 0 ? "" : _pattern[(_at + 1)..end];
        var parts = content.Split(',');
        var isCount = end > 0 && content.Length > 0 && content != "," && parts.Length <= 2 && parts.All(part => part.All(char.IsAsciiDigit) && part.Length < 5);
        if (!isCount)
        {
            _translated.Append(@"\{");
            _at++;
            return content != ",";
        }

        _translated.Append('{').Append(parts[0].Length == 0 ? "0" : parts[0]).Append(content[parts[0].Length..]).Append('}');
        _at = end + 1;
        return true;
    }

    private bool Group()
    {
        var rest = _pattern.AsSpan(_at);
        if (!rest.StartsWith("(?"))
        {
            _translated.Append(CultureInfo.InvariantCulture, $"(?<{++_groups}>");
            _at++;
            _open.Push(true);
            return true;
        }

        if (rest.StartsWith("(?P<") && _pattern.IndexOf('>', _at) is var end and > 0)
        {
            var name = _pattern[(_at + 4)..end];
            _translated.Append(CultureInfo.InvariantCulture, $"(?<{++_groups}>");
            _at = end + 1;
            _open.Push(true);
            return IsName(name) && _names.TryAdd(name, _groups);
        }

        if (rest.StartsWith("(?P=") && _pattern.IndexOf(')', _at) is var close and > 0)
        {
            var isKnown = _names.TryGetValue(_pattern[(_at + 4)..close], out var number);
            _translated.Append(CultureInfo.InvariantCulture, $"\\k<{number}>");
            _at = close + 1;
            return isKnown;
        }

        if (rest.StartsWith("(?i)") || rest.StartsWith("(?s)") || rest.StartsWith("(?m)"))
        {
            return _at == 0 && Copy(4);
        }

        _open.Push(false);
        return (rest.StartsWith("(?:") || rest.StartsWith("(?=") || rest.StartsWith("(?!")) && Copy(3);
    }

    private static bool IsName(string name) => name.Length > 0 && !char.IsAsciiDigit(name[0]) && name.All(letter => letter == '_' || char.IsAsciiLetterOrDigit(letter));

    private bool Class()
    {
        Copy(1);
        if (_at < _pattern.Length && _pattern[_at] == '^')
        {
            Copy(1);
        }

        var isFirst = true;
        while (_at < _pattern.Length && (isFirst || _pattern[_at] != ']'))
        {
            // .NET takes "-[" in a class for a subtraction, Python warns of doubled punctuation.
            if (_pattern[_at] == '[' || (_pattern[_at] is '-' or '&' or '~' or '|' && _at + 1 < _pattern.Length && _pattern[_at + 1] == _pattern[_at]))
            {
                return false;
            }

            if (_pattern[_at] == '\\' ? !Escape(inClass: true) : !Literal(isFirst))
            {
                return false;
            }

            isFirst = false;
        }

        return _at < _pattern.Length && Copy(1);
    }

    private bool Literal(bool isFirst)
    {
        if (isFirst && _pattern[_at] == ']')
        {
            _translated.Append('\\');
        }

        return Copy(1);
    }

    private bool Escape(bool inClass)
    {
        if (_at + 1 >= _pattern.Length)
        {
            return false;
        }

        var letter = _pattern[_at + 1];
        switch (letter)
        {
            case 'd' or 'D' or 'w' or 'W' or 's' or 'S' or 'n' or 'r' or 't' or 'f' or 'v' or 'a':
            case 'b':
            case 'B' or 'A' when !inClass:
                return Copy(2);
            case 'Z' when !inClass:
                _translated.Append(@"\z");
                _at += 2;
                return true;
            case 'x' when _at + 3 < _pattern.Length && char.IsAsciiHexDigit(_pattern[_at + 2]) && char.IsAsciiHexDigit(_pattern[_at + 3]):
                return Copy(4);
            case >= '1' and <= '9' when !inClass && letter - '0' <= _groups && !(_at + 2 < _pattern.Length && char.IsAsciiDigit(_pattern[_at + 2])):
                _translated.Append(CultureInfo.InvariantCulture, $"\\k<{letter}>");
                _at += 2;
                return true;
            default:
                return !char.IsAsciiLetterOrDigit(letter) && Copy(2);
        }
    }
}
