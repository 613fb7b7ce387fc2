using Prodserver.Core.Plans;
using Prodserver.Core.Projects;

namespace Build.Pipelines;

/// <summary>A project with what will be rendered for each environment.</summary>
public sealed record PlannedProject(Project Project, IReadOnlyList<ArtifactPlan> Plans);
