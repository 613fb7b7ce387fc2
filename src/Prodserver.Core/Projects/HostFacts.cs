namespace Prodserver.Core.Projects;

/// <summary>What is known of the machine that an environment runs on.</summary>
/// <param name="Cpus">Processors; null where undeclared.</param>
/// <param name="MemoryBytes">Memory in bytes; null where undeclared.</param>
public sealed record HostFacts(int? Cpus = null, long? MemoryBytes = null);
