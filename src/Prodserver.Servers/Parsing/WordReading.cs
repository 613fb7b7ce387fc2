namespace Prodserver.Servers.Parsing;

/// <summary>What a parser makes of words: the options in order, and every word it has something against.</summary>
internal sealed record WordReading(IReadOnlyList<WordOption> Options, IReadOnlyList<WordFault> Faults);
