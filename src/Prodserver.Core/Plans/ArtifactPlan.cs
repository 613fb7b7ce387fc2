using Prodserver.Core.Commands;
using Prodserver.Core.Projects;
using Prodserver.Core.Releases;

namespace Prodserver.Core.Plans;

/// <summary>What will be rendered for one environment, and why.</summary>
public sealed record ArtifactPlan
{
    public required Project Project { get; init; }

    public required DeployEnvironment Environment { get; init; }

    public required IReadOnlyList<ServerProcess> Processes { get; init; }

    /// <summary>The files, in ordinal order of their paths.</summary>
    public required IReadOnlyList<PlannedFile> Files { get; init; }

    /// <summary>How a release comes into service on a host; null where the environment is not deployed to hosts.</summary>
    public ReleasePlan? Release { get; init; }

    /// <summary>How a release comes into service in a Docker engine; null where the environment is not deployed to one.</summary>
    public ContainerPlan? Containers { get; init; }

    /// <summary>How releases come into service in a swarm; null where they do not.</summary>
    public StackPlan? Stack { get; init; }

    /// <summary>What was decided on the way, in the order of the artifacts; those of each unit are put into words only when they are read.</summary>
    public required IEnumerable<Decision> Decisions { get; init; }
}
