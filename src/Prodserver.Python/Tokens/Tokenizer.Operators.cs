using System.Globalization;
using System.Text;
using Prodserver.Python.Source;

namespace Prodserver.Python.Tokens;

/// <summary>Brackets, operators and what is neither.</summary>
internal sealed partial class Tokenizer
{
    /// <summary>Python's own limit (<c>MAXLEVEL</c>).</summary>
    private const int MaxBrackets = 200;

    private readonly Stack<Bracket> _brackets = new();

    private readonly record struct Bracket(char Opening, int Offset);

    private void Operator(char letter)
    {
        switch (letter)
        {
            case '(':
                Open(TokenKind.LeftParenthesis, letter);
                return;
            case '[':
                Open(TokenKind.LeftBracket, letter);
                return;
            case '{':
                Open(TokenKind.LeftBrace, letter);
                return;
            case ')':
                Close(TokenKind.RightParenthesis, letter);
                return;
            case ']':
                Close(TokenKind.RightBracket, letter);
                return;
            case '}':
                Close(TokenKind.RightBrace, letter);
                return;
            case ':' when AtFieldLevel:
                Emit(TokenKind.Colon, _at, ++_at);
                OpenSpecification();
                return;
            case '!' when AtFieldLevel && Peek(1) != '=':
                Emit(TokenKind.Exclamation, _at, ++_at);
                return;
        }

        var (kind, length) = Match(letter, Peek(1), Peek(2));
        if (length == 0)
        {
            throw letter is '$' or '?' or '!' or '`' ? Error("invalid syntax", _at) : InvalidCharacter();
        }

        Emit(kind, _at, _at + length);
        _at += length;
    }

    /// <summary>The longest operator that starts here, or a length of 0.</summary>
    private static (TokenKind Kind, int Length) Match(char first, char second, char third) => (first, second, third) switch
    {
        ('*', '*', '=') => (TokenKind.DoubleStarEqual, 3),
        ('/', '/', '=') => (TokenKind.DoubleSlashEqual, 3),
        ('<', '<', '=') => (TokenKind.LeftShiftEqual, 3),
        ('>', '>', '=') => (TokenKind.RightShiftEqual, 3),
        ('.', '.', '.') => (TokenKind.Ellipsis, 3),
        ('*', '*', _) => (TokenKind.DoubleStar, 2),
        ('/', '/', _) => (TokenKind.DoubleSlash, 2),
        ('<', '<', _) => (TokenKind.LeftShift, 2),
        ('>', '>', _) => (TokenKind.RightShift, 2),
        ('-', '>', _) => (TokenKind.Arrow, 2),
        (':', '=', _) => (TokenKind.ColonEqual, 2),
        ('=', '=', _) => (TokenKind.EqualEqual, 2),
        ('!', '=', _) => (TokenKind.NotEqual, 2),
        ('<', '=', _) => (TokenKind.LessEqual, 2),
        ('>', '=', _) => (TokenKind.GreaterEqual, 2),
        ('+', '=', _) => (TokenKind.PlusEqual, 2),
        ('-', '=', _) => (TokenKind.MinusEqual, 2),
        ('*', '=', _) => (TokenKind.StarEqual, 2),
        ('/', '=', _) => (TokenKind.SlashEqual, 2),
        ('%', '=', _) => (TokenKind.PercentEqual, 2),
        ('@', '=', _) => (TokenKind.AtEqual, 2),
        ('&', '=', _) => (TokenKind.AmpersandEqual, 2),
        ('|', '=', _) => (TokenKind.BarEqual, 2),
        ('^', '=', _) => (TokenKind.CaretEqual, 2),
        (',', _, _) => (TokenKind.Comma, 1),
        (':', _, _) => (TokenKind.Colon, 1),
        (';', _, _) => (TokenKind.Semicolon, 1),
        ('.', _, _) => (TokenKind.Dot, 1),
        ('+', _, _) => (TokenKind.Plus, 1),
        ('-', _, _) => (TokenKind.Minus, 1),
        ('*', _, _) => (TokenKind.Star, 1),
        ('/', _, _) => (TokenKind.Slash, 1),
        ('%', _, _) => (TokenKind.Percent, 1),
        ('@', _, _) => (TokenKind.At, 1),
        ('&', _, _) => (TokenKind.Ampersand, 1),
        ('|', _, _) => (TokenKind.Bar, 1),
        ('^', _, _) => (TokenKind.Caret, 1),
        ('~', _, _) => (TokenKind.Tilde, 1),
        ('<', _, _) => (TokenKind.Less, 1),
        ('>', _, _) => (TokenKind.Greater, 1),
        ('=', _, _) => (TokenKind.Equal, 1),
        _ => (TokenKind.Error, 0),
    };

    private void Open(TokenKind kind, char letter)
    {
        if (_brackets.Count >= MaxBrackets)
        {
            throw new SyntaxException(SyntaxProblem.Depth("too many nested parentheses", _at));
        }

        _brackets.Push(new Bracket(letter, _at));
        Emit(kind, _at, ++_at);
    }

    private void Close(TokenKind kind, char letter)
    {
        if (!_brackets.TryPeek(out var open))
        {
            throw Error($"unmatched '{letter}'", _at);
        }

        if (AtFieldLevel)
        {
            if (letter != '}')
            {
                throw Error($"{_contexts.Peek().Name}: unmatched '{letter}'", _at);
            }

            _contexts.Pop();
        }

        if ((open.Opening, letter) is not (('(', ')') or ('[', ']') or ('{', '}')))
        {
            throw Mismatched(letter, open.Opening, open.Offset);
        }

        _brackets.Pop();
        Emit(kind, _at, ++_at);
    }

    private SyntaxException Mismatched(char closing, char opening, int offset)
    {
        var line = _source.LineAt(offset);
        var place = line == _source.LineAt(_at) ? "" : string.Create(CultureInfo.InvariantCulture, $" on line {line}");
        return Error($"closing parenthesis '{closing}' does not match opening parenthesis '{opening}'{place}", _at);
    }

    private SyntaxException NeverClosed()
    {
        var (opening, offset) = _brackets.Peek();
        return Error($"'{opening}' was never closed", offset);
    }

    private SyntaxException InvalidCharacter()
    {
        Rune.DecodeFromUtf16(_text.AsSpan(_at), out var rune, out _);
        var category = Rune.GetUnicodeCategory(rune);
        var isPrintable = rune.Value == ' ' || category
            is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse
            or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.SpaceSeparator);
        var code = rune.Value.ToString("X4", CultureInfo.InvariantCulture);
        return Error(isPrintable ? $"invalid character '{rune}' (U+{code})" : $"invalid non-printable character U+{code}", _at);
    }
}
