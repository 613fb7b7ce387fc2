using Prodserver.Core.Commands;
using Prodserver.Core.Projects;

namespace Build.Pipelines;

/// <summary>An environment with the exact command lines of its processes.</summary>
public sealed record CompiledEnvironment(DeployEnvironment Environment, IReadOnlyList<ServerProcess> Processes);
