namespace Benchmarks;

/// <summary>One run of a program, from its start to its exit.</summary>
/// <param name="PeakBytes">The most memory it held at once; 0 where the system does not tell.</param>
/// <param name="Output">Standard output, then standard error.</param>
internal sealed record Measurement(double Seconds, long PeakBytes, int ExitCode, string Output);
