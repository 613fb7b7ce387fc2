namespace Prodserver.Testing.Hosts;

/// <summary>How a command ended.</summary>
/// <param name="Output">Standard output, then standard error, without blanks at the ends.</param>
public sealed record CommandResult(int ExitCode, string Output);
