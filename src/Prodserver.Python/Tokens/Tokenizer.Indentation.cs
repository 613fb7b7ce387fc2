using Prodserver.Python.Source;

namespace Prodserver.Python.Tokens;

/// <summary>Line starts: blocks open and close by indentation.</summary>
internal sealed partial class Tokenizer
{
    /// <summary>Python's own limit (<c>MAXINDENT</c>).</summary>
    private const int MaxIndentation = 100;

    /// <summary>Tabs reach to the next multiple of this.</summary>
    private const int TabSize = 8;

    private readonly Stack<Indentation> _indentations = new([new Indentation(0, 0)]);
    private bool _atLineStart = true;

    /// <summary>An indentation measured twice: with tabs of eight and tabs of one. Lines that compare differently mix tabs and blanks.</summary>
    private readonly record struct Indentation(int Column, int AlternativeColumn);

    private void LineStart()
    {
        var indentation = Measure();
        if (Peek() is '#')
        {
            SkipComment();
        }

        if (_at >= _text.Length)
        {
            return;
        }

        if (Peek() is '\n' or '\r')
        {
            SkipLineEnd();
            return;
        }

        _atLineStart = false;
        Compare(indentation);
    }

    private Indentation Measure()
    {
        var (column, alternative) = (0, 0);
        while (true)
        {
            switch (Peek())
            {
                case ' ':
                    (column, alternative) = (column + 1, alternative + 1);
                    break;
                case '\t':
                    (column, alternative) = (((column / TabSize) + 1) * TabSize, alternative + 1);
                    break;
                case '\f':
                    (column, alternative) = (0, 0);
                    break;
                case '\\' when Peek(1) is '\n' or '\r':
                    _at++;
                    SkipLineEnd();
                    SkipBlanks();
                    return new Indentation(column, alternative);
                default:
                    return new Indentation(column, alternative);
            }

            _at++;
        }
    }

    private void SkipBlanks()
    {
        while (Peek() is ' ' or '\t' or '\f')
        {
            _at++;
        }
    }

    private void Compare(Indentation line)
    {
        var block = _indentations.Peek();
        if (line.Column == block.Column)
        {
            Require(line.AlternativeColumn == block.AlternativeColumn);
        }
        else if (line.Column > block.Column)
        {
            Require(line.AlternativeColumn > block.AlternativeColumn);
            if (_indentations.Count >= MaxIndentation)
            {
                throw new SyntaxException(SyntaxProblem.Depth("too many levels of indentation", _at));
            }

            _indentations.Push(line);
            Emit(TokenKind.Indent, _at, _at);
        }
        else
        {
            Close(line);
        }
    }

    private void Close(Indentation line)
    {
        while (line.Column < _indentations.Peek().Column)
        {
            _indentations.Pop();
            Emit(TokenKind.Dedent, _at, _at);
        }

        if (line.Column != _indentations.Peek().Column)
        {
            throw new SyntaxException(SyntaxProblem.Indentation("unindent does not match any outer indentation level", _at));
        }

        Require(line.AlternativeColumn == _indentations.Peek().AlternativeColumn);
    }

    private void Require(bool consistent)
    {
        if (!consistent)
        {
            throw new SyntaxException(new SyntaxProblem(
                ReadingFindings.IndentationError,
                "TabError: inconsistent use of tabs and spaces in indentation",
                _at));
        }
    }

    private void EndOfFile()
    {
        if (_brackets.Count > 0)
        {
            throw NeverClosed();
        }

        if (_count > 0 && _tokens[_count - 1].Kind is not (TokenKind.Newline or TokenKind.Dedent))
        {
            Emit(TokenKind.Newline, _text.Length, _text.Length);
        }

        for (; _indentations.Count > 1; _indentations.Pop())
        {
            Emit(TokenKind.Dedent, _text.Length, _text.Length);
        }

        Emit(TokenKind.EndOfFile, _text.Length, _text.Length);
    }
}
