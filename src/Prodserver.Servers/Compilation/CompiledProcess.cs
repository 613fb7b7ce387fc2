using Prodserver.Core.Commands;
using Prodserver.Core.Findings;

namespace Prodserver.Servers.Compilation;

/// <summary>What came of one process.</summary>
/// <param name="Process">The process with its command lines; null where its backend can't be known.</param>
/// <param name="Listeners">Where it listens.</param>
/// <param name="Findings">What was found on the way.</param>
internal sealed record CompiledProcess(ServerProcess? Process, IReadOnlyList<Listener> Listeners, FindingCollector Findings);
