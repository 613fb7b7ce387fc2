using Prodserver.Core.Findings;

namespace Prodserver.Configuration.Discovery;

/// <summary>
/// Finds what a Python file sets <c>DJANGO_SETTINGS_MODULE</c> to: <c>os.environ.setdefault("DJANGO_SETTINGS_MODULE", "…")</c> or <c>os.environ["…"] = "…"</c>,
/// wherever the code stands. It looks at strings and the signs between them only, so that any file can be scanned.
/// </summary>
internal sealed class SettingsModuleScan
{
    private const string Variable = "DJANGO_SETTINGS_MODULE";

    private readonly string _text;
    private readonly string _file;
    private int _offset;

    private SettingsModuleScan(string text, string file)
    {
        _text = text;
        _file = file;
    }

    public static IReadOnlyList<ModuleReference> Of(string text, string file)
    {
        var scan = new SettingsModuleScan(text, file);
        var found = new List<ModuleReference>();
        while (scan.NextString() is { } name)
        {
            if (name == Variable && scan.SkipSeparator() && scan.StringHere() is { } module)
            {
                found.Add(module);
            }
        }

        return found;
    }

    /// <summary>The content of the next string, wherever it is; null at the end.</summary>
    private string? NextString()
    {
        while (_offset < _text.Length)
        {
            switch (_text[_offset])
            {
                case '#':
                    SkipComment();
                    break;
                case '\'' or '"':
                    return ReadString();
                default:
                    _offset++;
                    break;
            }
        }

        return null;
    }

    /// <summary>True after a comma, or after the bracket and equals sign of an assignment.</summary>
    private bool SkipSeparator()
    {
        SkipBlanks();
        if (Take(','))
        {
            SkipBlanks();
            return true;
        }

        if (!Take(']'))
        {
            return false;
        }

        SkipBlanks();
        var isAssignment = Take('=') && !Take('=');
        SkipBlanks();
        return isAssignment;
    }

    /// <summary>The string that stands here and is the whole value; null where something else does, such as a call or an f-string.</summary>
    private ModuleReference? StringHere()
    {
        var start = _offset;
        if (start >= _text.Length || _text[start] is not ('\'' or '"'))
        {
            return null;
        }

        var value = ReadString();
        SkipBlanks();
        return _offset >= _text.Length || _text[_offset] is ')' or ',' or '\n' or ';' or '#' || IsLineBefore(_offset)
            ? new ModuleReference(value, PositionOf(start))
            : null;
    }

    private string ReadString()
    {
        var quote = _text[_offset];
        var isTriple = _text.AsSpan(_offset).StartsWith([quote, quote, quote]);
        var start = _offset + (isTriple ? 3 : 1);
        var end = start;
        while (end < _text.Length && !(isTriple ? _text.AsSpan(end).StartsWith([quote, quote, quote]) : _text[end] == quote || _text[end] == '\n'))
        {
            end += _text[end] == '\\' ? 2 : 1;
        }

        end = Math.Min(end, _text.Length);
        _offset = Math.Min(end + (isTriple ? 3 : 1), _text.Length);
        return _text[start..end];
    }

    private void SkipBlanks()
    {
        while (_offset < _text.Length)
        {
            if (_text[_offset] == '#')
            {
                SkipComment();
            }
            else if (char.IsWhiteSpace(_text[_offset]) || _text[_offset] == '\\')
            {
                _offset++;
            }
            else
            {
                return;
            }
        }
    }

    private void SkipComment()
    {
        var end = _text.IndexOf('\n', _offset);
        _offset = end < 0 ? _text.Length : end;
    }

    private bool Take(char sign)
    {
        if (_offset >= _text.Length || _text[_offset] != sign)
        {
            return false;
        }

        _offset++;
        return true;
    }

    /// <summary>True where a line end lies between the last sign and this one: an assignment has ended there.</summary>
    private bool IsLineBefore(int offset) => _text.AsSpan(0, offset).TrimEnd(" \t\r").EndsWith("\n");

    private SourcePosition PositionOf(int offset)
    {
        var before = _text.AsSpan(0, offset);
        return new SourcePosition(_file, before.Count('\n') + 1, offset - before.LastIndexOf('\n'));
    }
}
