namespace Prodserver.Python.Tokens;

/// <summary>The reserved words; soft keywords such as <c>match</c> are names to the tokenizer.</summary>
internal static class Keywords
{
    public static TokenKind KindOf(ReadOnlySpan<char> name) => name switch
    {
        "False" => TokenKind.FalseKeyword,
        "None" => TokenKind.NoneKeyword,
        "True" => TokenKind.TrueKeyword,
        "and" => TokenKind.And,
        "as" => TokenKind.As,
        "assert" => TokenKind.Assert,
        "async" => TokenKind.Async,
        "await" => TokenKind.Await,
        "break" => TokenKind.Break,
        "class" => TokenKind.Class,
        "continue" => TokenKind.Continue,
        "def" => TokenKind.Def,
        "del" => TokenKind.Del,
        "elif" => TokenKind.Elif,
        "else" => TokenKind.Else,
        "except" => TokenKind.Except,
        "finally" => TokenKind.Finally,
        "for" => TokenKind.For,
        "from" => TokenKind.From,
        "global" => TokenKind.Global,
        "if" => TokenKind.If,
        "import" => TokenKind.Import,
        "in" => TokenKind.In,
        "is" => TokenKind.Is,
        "lambda" => TokenKind.Lambda,
        "nonlocal" => TokenKind.Nonlocal,
        "not" => TokenKind.Not,
        "or" => TokenKind.Or,
        "pass" => TokenKind.Pass,
        "raise" => TokenKind.Raise,
        "return" => TokenKind.Return,
        "try" => TokenKind.Try,
        "while" => TokenKind.While,
        "with" => TokenKind.With,
        "yield" => TokenKind.Yield,
        _ => TokenKind.Name,
    };

    /// <summary>True for the words that may stand right behind a number: <c>1if x else 2</c>.</summary>
    public static bool MayFollowNumber(TokenKind kind) => kind
        is TokenKind.And or TokenKind.Else or TokenKind.For or TokenKind.If or TokenKind.In or TokenKind.Is or TokenKind.Not or TokenKind.Or;
}
