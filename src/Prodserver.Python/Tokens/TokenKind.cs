namespace Prodserver.Python.Tokens;

/// <summary>The tokens of Python's grammar.</summary>
internal enum TokenKind : byte
{
    EndOfFile,
    Newline,
    Indent,
    Dedent,

    /// <summary>Where tokenizing ended because of an error; the parser reports it when it gets there.</summary>
    Error,

    Name,
    Number,

    /// <summary>A whole literal without fields: prefix, quotes and all.</summary>
    String,

    /// <summary>Prefix and opening quotes of an f-string or t-string.</summary>
    FormattedStart,

    /// <summary>Literal text between fields; doubled braces still doubled.</summary>
    FormattedMiddle,

    FormattedEnd,

    // Brackets and punctuation.
    LeftParenthesis,
    RightParenthesis,
    LeftBracket,
    RightBracket,
    LeftBrace,
    RightBrace,
    Comma,
    Colon,
    ColonEqual,
    Semicolon,
    Dot,
    Ellipsis,
    Arrow,
    Exclamation,

    // Operators.
    Plus,
    Minus,
    Star,
    DoubleStar,
    Slash,
    DoubleSlash,
    Percent,
    At,
    Ampersand,
    Bar,
    Caret,
    Tilde,
    LeftShift,
    RightShift,
    Less,
    Greater,
    LessEqual,
    GreaterEqual,
    EqualEqual,
    NotEqual,

    // Assignment.
    Equal,
    PlusEqual,
    MinusEqual,
    StarEqual,
    DoubleStarEqual,
    SlashEqual,
    DoubleSlashEqual,
    PercentEqual,
    AtEqual,
    AmpersandEqual,
    BarEqual,
    CaretEqual,
    LeftShiftEqual,
    RightShiftEqual,

    // Keywords.
    FalseKeyword,
    NoneKeyword,
    TrueKeyword,
    And,
    As,
    Assert,
    Async,
    Await,
    Break,
    Class,
    Continue,
    Def,
    Del,
    Elif,
    Else,
    Except,
    Finally,
    For,
    From,
    Global,
    If,
    Import,
    In,
    Is,
    Lambda,
    Nonlocal,
    Not,
    Or,
    Pass,
    Raise,
    Return,
    Try,
    While,
    With,
    Yield,
}
