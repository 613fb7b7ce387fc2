namespace Prodserver.Servers.Parsing;

/// <summary>A word that a parser refuses or ignores.</summary>
/// <param name="Word">Its index.</param>
/// <param name="Spelling">The option it names, with dashes and without a value; the word itself where it names none.</param>
/// <param name="Candidates">The options an abbreviation fits.</param>
internal sealed record WordFault(WordFaultKind Kind, int Word, string Spelling, IReadOnlyList<string>? Candidates = null);
