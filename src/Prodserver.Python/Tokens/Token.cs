namespace Prodserver.Python.Tokens;

/// <summary>A token as a stretch of the source text; <paramref name="End"/> is the offset behind it.</summary>
internal readonly record struct Token(TokenKind Kind, int Start, int End);
