using System.Globalization;
using Prodserver.Python.Source;
using Prodserver.Python.Syntax;
using Prodserver.Python.Tokens;

namespace Prodserver.Python.Parsing;

/// <summary>What Python says where its grammar fits nothing.</summary>
internal sealed partial class Parser
{
    /// <summary>The error at the current token. What stopped the tokenizer comes first, then what the token itself tells.</summary>
    private SyntaxException Unexpected(string message = "invalid syntax")
    {
        if (Kind == TokenKind.Error)
        {
            return new SyntaxException(_list.Problem!);
        }

        if (Kind == TokenKind.Indent)
        {
            return new SyntaxException(SyntaxProblem.Indentation("unexpected indent", Start));
        }

        // An unclosed bracket makes the next line look wrong: Python names the bracket instead.
        if (_list.Problem is { } problem
            && problem.Message.EndsWith("was never closed", StringComparison.Ordinal)
            && _list.Source.LineAt(problem.Offset) < _list.Source.LineAt(Start))
        {
            return new SyntaxException(problem);
        }

        return ErrorAt(message, Start);
    }

    private static SyntaxException ErrorAt(string message, int offset) => new(SyntaxProblem.Syntax(message, offset));

    /// <summary>The error behind an element in brackets where neither a comma nor the closing bracket follows.</summary>
    private SyntaxException MissingComma(Expression element) => Kind switch
    {
        TokenKind.String when element is NameExpression => Unexpected(),
        TokenKind.Name or TokenKind.Number or TokenKind.String or TokenKind.FormattedStart or TokenKind.LeftBrace
            or TokenKind.TrueKeyword or TokenKind.FalseKeyword or TokenKind.NoneKeyword or TokenKind.Lambda
            => _list.Problem is null ? ErrorAt("invalid syntax. Perhaps you forgot a comma?", element.Span.Start) : Unexpected(),
        TokenKind.Equal => Unexpected("invalid syntax. Maybe you meant '==' or ':=' instead of '='?"),
        _ => Unexpected(),
    };

    private SyntaxException MissingBlock(string what, int start)
    {
        var line = _list.Source.LineAt(start);
        return new SyntaxException(SyntaxProblem.Indentation(
            string.Create(CultureInfo.InvariantCulture, $"expected an indented block after {what} on line {line}"),
            Start));
    }
}
