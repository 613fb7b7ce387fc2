using Prodserver.Core.Plans.Docker;
using Prodserver.Core.Projects;

namespace Prodserver.Core.Releases;

/// <summary>What has to be known of an environment to bring a release of it into service in a Docker engine.</summary>
public sealed record ContainerPlan
{
    public required DeployTarget.Docker Target { get; init; }

    /// <summary>What containers, volumes and the network are called after, as compose has it.</summary>
    public required string Name { get; init; }

    /// <summary>The image without a tag.</summary>
    public required string Image { get; init; }

    /// <summary>The processes, those that can't run twice in the order in which they are replaced.</summary>
    public required IReadOnlyList<ContainerProcess> Processes { get; init; }

    public required IReadOnlyList<ComposeSecret> Secrets { get; init; }

    /// <summary>The numeric user and group of the processes.</summary>
    public required string User { get; init; }

    /// <summary>The ports that the proxy holds.</summary>
    public IReadOnlyList<ProxyPort> Ports => [.. Processes.Where(process => process.RunsBeside).SelectMany(process => process.Ports)];
}
