using Prodserver.Core.Findings;

namespace Prodserver.Python.Source;

/// <summary>The text of a file with its line table; turns offsets into positions as editors show them.</summary>
internal sealed class SourceText
{
    private readonly List<int> _lineStarts = [0];

    /// <summary>Offsets of the second halves of surrogate pairs, which are no characters of their own.</summary>
    private readonly List<int> _pairs = [];

    /// <summary>The line that was asked for last: code is gone through from top to bottom.</summary>
    private int _lastLine = 1;

    public SourceText(string file, string text)
    {
        File = file;
        Text = text;
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '\n':
                case '\r' when i + 1 == text.Length || text[i + 1] != '\n':
                    _lineStarts.Add(i + 1);
                    break;
                case >= '\uDC00' and <= '\uDFFF':
                    _pairs.Add(i);
                    break;
            }
        }
    }

    /// <summary>The path below the project's folder.</summary>
    public string File { get; }

    public string Text { get; }

    /// <summary>The line of an offset, counted from 1.</summary>
    public int LineAt(int offset)
    {
        var line = _lastLine;
        if (!IsIn(line, offset) && !IsIn(++line, offset))
        {
            var found = _lineStarts.BinarySearch(offset);
            line = found >= 0 ? found + 1 : ~found;
        }

        _lastLine = line;
        return line;
    }

    private bool IsIn(int line, int offset) =>
        line <= _lineStarts.Count && offset >= _lineStarts[line - 1] && (line == _lineStarts.Count || offset < _lineStarts[line]);

    /// <summary>The offset at which a line starts.</summary>
    public int StartOfLine(int line) => _lineStarts[line - 1];

    /// <summary>The place of an offset; columns count characters (code points) from 1.</summary>
    public SourcePosition PositionAt(int offset)
    {
        var line = LineAt(offset);
        var start = _lineStarts[line - 1];
        return new SourcePosition(File, line, offset - start + 1 - (PairsBefore(offset) - PairsBefore(start)));
    }

    private int PairsBefore(int offset)
    {
        if (_pairs.Count == 0)
        {
            return 0;
        }

        var found = _pairs.BinarySearch(offset);
        return found >= 0 ? found : ~found;
    }
}
