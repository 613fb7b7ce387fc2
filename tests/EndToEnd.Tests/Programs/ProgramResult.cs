namespace EndToEnd.Tests.Programs;

/// <summary>What a program that has ended left behind.</summary>
/// <param name="Output">Standard output, then standard error.</param>
internal sealed record ProgramResult(int ExitCode, string Output);
