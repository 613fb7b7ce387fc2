using Prodserver.Core.Projects;

namespace Build.Pipelines;

/// <summary>A project whose processes have command lines; an environment with errors is not among them.</summary>
public sealed record CompiledProject(Project Project, IReadOnlyList<CompiledEnvironment> Environments);
