namespace Prodserver.Servers.Explanations;

/// <summary>An option of an effective command line, in words.</summary>
/// <param name="Option">The option as a command line spells it.</param>
/// <param name="Value">What it is, without what is secret; "on" or "off" for a flag.</param>
/// <param name="From">What sets it, and where that stands.</param>
/// <param name="Meaning">What it does, in one line.</param>
public sealed record OptionExplanation(string Option, string Value, string From, string Meaning);
