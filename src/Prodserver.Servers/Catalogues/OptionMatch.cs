namespace Prodserver.Servers.Catalogues;

/// <summary>An option found by one of its spellings.</summary>
/// <param name="Negated">True for the spelling that switches it off.</param>
internal sealed record OptionMatch(Option Option, bool Negated);
