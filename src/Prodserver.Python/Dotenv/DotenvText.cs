using Prodserver.Core.Findings;

namespace Prodserver.Python.Dotenv;

/// <summary>
/// Splits an env file into bindings as python-dotenv does: <c>export</c>, quotes over several lines, escapes in double quotes, comments after a blank.
/// </summary>
public sealed class DotenvText
{
    private readonly string _text;
    private readonly string _file;
    private readonly Action<SourcePosition, string> _report;
    private int _offset;
    private int _line = 1;
    private int _lineStart;

    private DotenvText(string text, string file, Action<SourcePosition, string> report)
    {
        _text = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        _file = file;
        _report = report;
    }

    /// <summary>The bindings in their order.</summary>
    /// <param name="file">What the positions name.</param>
    /// <param name="report">Takes the place of a line that is skipped and what is wrong with it; never what the line holds, which may be a secret.</param>
    public static IReadOnlyList<DotenvBinding> Read(string text, string file, Action<SourcePosition, string> report)
    {
        var reader = new DotenvText(text, file, report);
        var bindings = new List<DotenvBinding>();
        while (reader.SkipToBinding())
        {
            if (reader.ReadBinding() is { } binding)
            {
                bindings.Add(binding);
            }
        }

        return bindings;
    }

    private char Current => _offset < _text.Length ? _text[_offset] : '\0';

    private bool IsAtLineEnd => _offset >= _text.Length || _text[_offset] == '\n';

    /// <summary>Skips blanks, blank lines and comment lines.</summary>
    private bool SkipToBinding()
    {
        while (_offset < _text.Length)
        {
            if (Current == '#')
            {
                SkipLine();
            }
            else if (char.IsWhiteSpace(Current))
            {
                Advance();
            }
            else
            {
                return true;
            }
        }

        return false;
    }

    private DotenvBinding? ReadBinding()
    {
        var position = Here();
        var word = ReadName();
        if (word == "export" && Current is ' ' or '\t')
        {
            SkipBlanks();
            position = Here();
            word = ReadName();
        }

        SkipBlanks();
        if (!IsName(word) || Current != '=')
        {
            return Refuse(position, "this line is no NAME=value");
        }

        Advance();
        SkipBlanks();
        return Current is '\'' or '"' ? ReadQuoted(word, position, Current) : new DotenvBinding(word, ReadUnquoted(), IsLiteral: false, position);
    }

    private DotenvBinding? ReadQuoted(string name, SourcePosition position, char quote)
    {
        var (start, startLine, startLineStart) = (_offset, _line, _lineStart);
        Advance();
        var value = new System.Text.StringBuilder();
        while (_offset < _text.Length && Current != quote)
        {
            if (Current == '\\' && _offset + 1 < _text.Length)
            {
                Advance();
                value.Append(Unescape(Current, quote));
            }
            else
            {
                value.Append(Current);
            }

            Advance();
        }

        if (_offset >= _text.Length)
        {
            (_offset, _line, _lineStart) = (start, startLine, startLineStart);
            return Refuse(position, $"the value of '{name}' has a quote that is never closed");
        }

        Advance();
        SkipBlanks();
        if (!IsAtLineEnd && Current != '#')
        {
            return Refuse(position, $"text follows the quoted value of '{name}'");
        }

        SkipLine();
        return new DotenvBinding(name, value.ToString(), IsLiteral: quote == '\'', position);
    }

    /// <summary>The characters that a backslash escapes; before any other it stays.</summary>
    private static string Unescape(char letter, char quote) => letter switch
    {
        '\\' or '\'' => letter.ToString(),
        '"' when quote == '"' => "\"",
        'n' when quote == '"' => "\n",
        't' when quote == '"' => "\t",
        'r' when quote == '"' => "\r",
        'a' when quote == '"' => "\a",
        'b' when quote == '"' => "\b",
        'f' when quote == '"' => "\f",
        'v' when quote == '"' => "\v",
        _ => "\\" + letter,
    };

    private string ReadUnquoted()
    {
        var start = _offset;
        SkipLine();
        var line = _text.AsSpan(start, _offset - start);
        for (var i = 0; i < line.Length; i++)
        {
            if (i > 0 && line[i] == '#' && line[i - 1] is ' ' or '\t')
            {
                line = line[..i];
                break;
            }
        }

        return line.Trim().ToString();
    }

    private string ReadName()
    {
        var start = _offset;
        while (!IsAtLineEnd && Current is not ('=' or '#' or ' ' or '\t'))
        {
            Advance();
        }

        return _text[start.._offset];
    }

    private static bool IsName(string word) =>
        word.Length > 0 && !char.IsAsciiDigit(word[0]) && word.All(letter => letter == '_' || char.IsAsciiLetterOrDigit(letter));

    private DotenvBinding? Refuse(SourcePosition position, string message)
    {
        _report(position, message);
        SkipLine();
        return null;
    }

    private void SkipBlanks()
    {
        while (Current is ' ' or '\t')
        {
            Advance();
        }
    }

    /// <summary>Goes to the end of the line, and leaves the line end for the next step.</summary>
    private void SkipLine()
    {
        while (!IsAtLineEnd)
        {
            Advance();
        }
    }

    private void Advance()
    {
        if (_text[_offset++] == '\n')
        {
            _line++;
            _lineStart = _offset;
        }
    }

    private SourcePosition Here() => new(_file, _line, _offset - _lineStart + 1);
}
