using Prodserver.Core.Findings;

namespace Prodserver.Core.Projects;

/// <summary>How much of a process one client address may use; nginx answers 429 to what goes beyond.</summary>
/// <param name="RequestsPerSecond">Requests a second in the long run, from 1.</param>
/// <param name="Burst">Requests that may come at once on top of it, from 0.</param>
/// <param name="Connections">Requests in progress at the same time; null for no limit.</param>
public sealed record RateLimit(int RequestsPerSecond, int Burst, int? Connections, SourcePosition Position);
