using Prodserver.Python.Source;

namespace Prodserver.Python.Tokens;

/// <summary>Cuts a file into tokens as Python's own tokenizer does, the grammar of f-strings (PEP 701) included.</summary>
internal sealed partial class Tokenizer
{
    private readonly SourceText _source;
    private readonly string _text;
    private Token[] _tokens;
    private int _count;
    private int _at;

    private Tokenizer(SourceText source)
    {
        _source = source;
        _text = source.Text;
        _tokens = new Token[16 + (_text.Length / 4)];
    }

    public static TokenList Tokenize(SourceText source)
    {
        var tokenizer = new Tokenizer(source);
        var problem = tokenizer.Run();
        return new TokenList(source, tokenizer._tokens, problem);
    }

    private SyntaxProblem? Run()
    {
        try
        {
            while (_at < _text.Length || _contexts.Count > 0)
            {
                if (InLiteralText)
                {
                    FormattedText();
                }
                else if (_atLineStart && _brackets.Count == 0)
                {
                    LineStart();
                }
                else
                {
                    Next();
                }
            }

            EndOfFile();
            return null;
        }
        catch (SyntaxException exception)
        {
            Emit(TokenKind.Error, exception.Problem.Offset, exception.Problem.Offset);
            return exception.Problem;
        }
    }

    /// <summary>The character some places ahead, or NUL behind the end of the text (which holds none: the decoder refuses them).</summary>
    private char Peek(int ahead = 0) => _at + ahead < _text.Length ? _text[_at + ahead] : '\0';

    private void Emit(TokenKind kind, int start, int end)
    {
        if (_count == _tokens.Length)
        {
            Array.Resize(ref _tokens, _count + (_count / 2));
        }

        _tokens[_count++] = new Token(kind, start, end);
    }

    /// <summary>One token, blank, comment or line end.</summary>
    private void Next()
    {
        var letter = Peek();
        switch (letter)
        {
            case ' ' or '\t' or '\f':
                _at++;
                break;
            case '#':
                SkipComment();
                break;
            case '\n' or '\r':
                LineEnd();
                break;
            case '\\':
                JoinLines();
                break;
            case '"' or '\'':
                String(prefixLength: 0);
                break;
            case >= '0' and <= '9':
                Number();
                break;
            case '.' when char.IsAsciiDigit(Peek(1)):
                Number();
                break;
            case '\0' when _at >= _text.Length:
                throw Unfinished();
            default:
                NameOrOperator(letter);
                break;
        }
    }

    private void NameOrOperator(char letter)
    {
        if (!char.IsAsciiLetter(letter) && letter != '_' && letter < 0x80)
        {
            Operator(letter);
            return;
        }

        var end = Identifiers.End(_text, _at);
        if (end == _at)
        {
            throw InvalidCharacter();
        }

        if (end - _at <= 2 && end < _text.Length && _text[end] is '"' or '\'' && IsStringPrefix(_text.AsSpan(_at, end - _at)))
        {
            String(end - _at);
            return;
        }

        Emit(Keywords.KindOf(_text.AsSpan(_at, end - _at)), _at, end);
        _at = end;
    }

    private void SkipComment()
    {
        var length = _text.AsSpan(_at).IndexOfAny('\n', '\r');
        _at = length < 0 ? _text.Length : _at + length;
    }

    private void LineEnd()
    {
        if (_brackets.Count == 0)
        {
            Emit(TokenKind.Newline, _at, _at);
            _atLineStart = true;
        }

        SkipLineEnd();
    }

    private void SkipLineEnd() => _at += Peek() == '\r' && Peek(1) == '\n' ? 2 : 1;

    private void JoinLines()
    {
        if (Peek(1) is not ('\n' or '\r'))
        {
            throw Error(
                _at + 1 >= _text.Length ? "unexpected EOF while parsing" : "unexpected character after line continuation character",
                Math.Min(_at + 1, _text.Length));
        }

        _at++;
        SkipLineEnd();
        if (_at >= _text.Length)
        {
            throw Error("unexpected EOF while parsing", _at);
        }
    }

    private static SyntaxException Error(string message, int offset) => new(SyntaxProblem.Syntax(message, offset));
}
