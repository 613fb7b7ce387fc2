using Prodserver.Core.Projects;

namespace Build.Pipelines;

/// <summary>A project with the files of each environment, in memory.</summary>
public sealed record RenderedProject(Project Project, IReadOnlyList<RenderedEnvironment> Environments);
