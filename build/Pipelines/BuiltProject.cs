using Prodserver.Core.Projects;

namespace Build.Pipelines;

/// <summary>A project without errors, with all its environments.</summary>
public sealed record BuiltProject(Project Project, IReadOnlyList<BuiltEnvironment> Environments);
