using Prodserver.Core.Commands;
using Prodserver.Core.Projects;

namespace Prodserver.Core.Releases;

/// <summary>What a host has to know of an environment to bring a release of it into service.</summary>
public sealed record ReleasePlan
{
    /// <summary>Where the releases go, and how.</summary>
    public required DeployTarget.Hosts Target { get; init; }

    public required string User { get; init; }

    public required HostPaths Paths { get; init; }

    /// <summary>The packages' installation, in the folder of the release; null where the config names an environment that is there.</summary>
    public IReadOnlyList<CommandLine>? Install { get; init; }

    /// <summary>The processes, those that can't run twice in the order in which they are replaced.</summary>
    public required IReadOnlyList<ReleaseProcess> Processes { get; init; }

    /// <summary>The folder that collectstatic fills, below the release or absolute; null where nothing is collected.</summary>
    public string? Static { get; init; }

    /// <summary>The site's file name; null where no process serves the web.</summary>
    public string? Site { get; init; }

    /// <summary>What is asked through nginx after the switch; null where there is nothing to ask for.</summary>
    public HealthRequest? Visit { get; init; }

    /// <summary>Ports that processes bind by themselves.</summary>
    public required IReadOnlyList<int> Ports { get; init; }
}
