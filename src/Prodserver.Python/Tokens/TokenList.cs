using Prodserver.Python.Source;

namespace Prodserver.Python.Tokens;

/// <summary>The tokens of a file, the last of kind <see cref="TokenKind.EndOfFile"/> or <see cref="TokenKind.Error"/>; what is behind it counts as the end of the file, too.</summary>
/// <param name="Problem">What ended the tokenizing; null where the whole file could be read.</param>
internal sealed record TokenList(SourceText Source, Token[] Tokens, SyntaxProblem? Problem);
