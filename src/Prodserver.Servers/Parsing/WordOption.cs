using Prodserver.Servers.Catalogues;

namespace Prodserver.Servers.Parsing;

/// <summary>An option that a parser found among words.</summary>
/// <param name="Match">The option and whether the word switches it off.</param>
/// <param name="Value">Its value; null for a flag.</param>
/// <param name="Word">The index of the word that names it.</param>
/// <param name="Count">How many words belong to it: 2 where the value is a word of its own.</param>
/// <param name="Spelling">The option as written, with dashes.</param>
/// <param name="Abbreviated">True where the parser completed it.</param>
internal sealed record WordOption(OptionMatch Match, string? Value, int Word, int Count, string Spelling, bool Abbreviated = false);
