using System.Runtime.CompilerServices;
using Prodserver.Python.Source;
using Prodserver.Python.Syntax;
using Prodserver.Python.Tokens;

namespace Prodserver.Python.Parsing;

/// <summary>
/// Turns tokens into a syntax tree by recursive descent. It takes the grammar of Python 3.14 with everything older that is still 3.x,
/// and stops at the first error as Python does.
/// </summary>
internal sealed partial class Parser
{
    /// <summary>How deeply expressions and blocks may nest; Python gives up at similar depths. Keeps every walk over the tree within the stack.</summary>
    private const int MaxDepth = 500;

    private readonly TokenList _list;
    private readonly Token[] _tokens;
    private readonly string _text;
    private readonly StringTable _strings = new();
    private int _index;
    private int _depth;

    private Parser(TokenList list)
    {
        _list = list;
        _tokens = list.Tokens;
        _text = list.Source.Text;
    }

    /// <summary>The tree of a file, or the problem that makes it no Python.</summary>
    public static (ModuleSyntax? Module, SyntaxProblem? Problem) Parse(SourceText source)
    {
        var parser = new Parser(Tokenizer.Tokenize(source));
        try
        {
            return (new ModuleSyntax(source, parser.File()), null);
        }
        catch (SyntaxException exception)
        {
            return (null, exception.Problem);
        }
    }

    private TokenKind Kind => _tokens[_index].Kind;

    private int Start => _tokens[_index].Start;

    /// <summary>The offset behind the last token taken.</summary>
    private int End => _index == 0 ? 0 : _tokens[_index - 1].End;

    private TokenKind KindAfter(int count) => _index + count < _tokens.Length ? _tokens[_index + count].Kind : TokenKind.EndOfFile;

    private ReadOnlySpan<char> Text(Token token) => _text.AsSpan(token.Start, token.End - token.Start);

    private Span SpanFrom(int start) => new(start, End);

    private Token Take() => _tokens[_index++];

    private bool TakeIf(TokenKind kind)
    {
        if (Kind != kind)
        {
            return false;
        }

        _index++;
        return true;
    }

    /// <summary>True at a soft keyword such as <c>match</c>.</summary>
    private bool AtWord(string word) => Kind == TokenKind.Name && Text(_tokens[_index]).SequenceEqual(word);

    private Token Expect(TokenKind kind, string message = "invalid syntax") => Kind == kind ? Take() : throw Unexpected(message);

    private string ExpectName() => _strings.Get(Text(Expect(TokenKind.Name)));

    private void Enter()
    {
        if (++_depth > MaxDepth || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw new SyntaxException(SyntaxProblem.Depth("too many nested expressions or blocks", Start));
        }
    }

    private void Leave() => _depth--;

    private List<Statement> File()
    {
        var body = new List<Statement>();
        while (Kind != TokenKind.EndOfFile)
        {
            Statement(body);
        }

        return body;
    }
}
