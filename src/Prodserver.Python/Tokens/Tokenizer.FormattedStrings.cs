using Prodserver.Python.Source;

namespace Prodserver.Python.Tokens;

/// <summary>f-strings and t-strings: literal text, fields and format specifications, nested as PEP 701 has it.</summary>
internal sealed partial class Tokenizer
{
    /// <summary>Python's own limit (<c>MAXFSTRINGLEVEL</c>).</summary>
    private const int MaxFormattedNesting = 150;

    private readonly Stack<Context> _contexts = new();

    private enum ContextKind
    {
        /// <summary>In the literal text of a string.</summary>
        Text,

        /// <summary>In the expression of a field: ordinary tokens.</summary>
        Field,

        /// <summary>In the literal text of a field's format specification.</summary>
        Specification,
    }

    /// <param name="Start">Where the string starts.</param>
    /// <param name="Level">How many brackets are open inside a field, its own brace included.</param>
    private sealed record Context(ContextKind Kind, int Start, char Quote, bool IsTriple, bool IsRaw, bool IsTemplate, int Level)
    {
        public string Name => IsTemplate ? "t-string" : "f-string";
    }

    private bool InLiteralText => _contexts.TryPeek(out var context) && context.Kind != ContextKind.Field;

    /// <summary>True where a character belongs to the field itself and not to an expression in brackets.</summary>
    private bool AtFieldLevel => _contexts.TryPeek(out var context) && context.Kind == ContextKind.Field && context.Level == _brackets.Count;

    private void StartFormatted(int prefixLength, char quote, bool isTriple, bool isRaw, bool isTemplate)
    {
        if (_contexts.Count >= MaxFormattedNesting)
        {
            throw new SyntaxException(SyntaxProblem.Depth("too many nested f-strings", _at));
        }

        var end = _at + prefixLength + (isTriple ? 3 : 1);
        Emit(TokenKind.FormattedStart, _at, end);
        _contexts.Push(new Context(ContextKind.Text, _at, quote, isTriple, isRaw, isTemplate, Level: 0));
        _at = end;
    }

    /// <summary>Literal text up to the next field or to the end of the string or specification.</summary>
    private void FormattedText()
    {
        var context = _contexts.Peek();
        var start = _at;
        while (true)
        {
            switch (Peek())
            {
                case '\0' when _at >= _text.Length:
                case '\n' or '\r' when !context.IsTriple:
                    throw Unterminated(context.Start, context.IsTriple, context.Name);
                case '\\':
                    SkipFormattedEscape(context);
                    continue;
                case '{' when Peek(1) == '{' && context.Kind == ContextKind.Text:
                case '}' when Peek(1) == '}' && context.Kind == ContextKind.Text:
                    _at += 2;
                    continue;
                case '{':
                    EndText(start);
                    OpenField(context);
                    return;
                case '}':
                    EndText(start);
                    CloseField(context);
                    return;
                case var quote when quote == context.Quote && (!context.IsTriple || (Peek(1) == quote && Peek(2) == quote)):
                    EndText(start);
                    EndFormatted(context);
                    return;
                default:
                    _at++;
                    continue;
            }
        }
    }

    private void EndText(int start)
    {
        if (_at > start)
        {
            Emit(TokenKind.FormattedMiddle, start, _at);
        }
    }

    /// <summary>A backslash never hides a brace; <c>\N{NAME}</c> is the one escape that holds braces itself.</summary>
    private void SkipFormattedEscape(Context context)
    {
        if (!context.IsRaw && Peek(1) == 'N' && Peek(2) == '{')
        {
            var length = _text.AsSpan(_at).IndexOfAny('}', '\n', '\r');
            if (length > 0 && _text[_at + length] == '}')
            {
                _at += length + 1;
                return;
            }
        }

        if (Peek(1) is '{' or '}')
        {
            _at++;
            return;
        }

        SkipEscape();
    }

    private void OpenField(Context context)
    {
        if (_contexts.Count >= MaxFormattedNesting)
        {
            throw new SyntaxException(SyntaxProblem.Depth($"{context.Name}: expressions nested too deeply", _at));
        }

        Open(TokenKind.LeftBrace, '{');
        _contexts.Push(context with { Kind = ContextKind.Field, Level = _brackets.Count });
    }

    private void OpenSpecification()
    {
        _contexts.Push(_contexts.Peek() with { Kind = ContextKind.Specification });
    }

    /// <summary>The closing brace behind a specification.</summary>
    private void CloseField(Context context)
    {
        if (context.Kind == ContextKind.Text)
        {
            throw Error($"{context.Name}: single '}}' is not allowed", _at);
        }

        _contexts.Pop();
        Close(TokenKind.RightBrace, '}');
    }

    private void EndFormatted(Context context)
    {
        if (context.Kind == ContextKind.Specification)
        {
            throw Error($"{context.Name}: expecting '}}'", _at);
        }

        var end = _at + (context.IsTriple ? 3 : 1);
        Emit(TokenKind.FormattedEnd, _at, end);
        _at = end;
        _contexts.Pop();
    }

    private SyntaxException Unfinished()
    {
        var context = _contexts.Peek();
        return Error($"{context.Name}: expecting '}}'", context.Start);
    }
}
