using Prodserver.Core.Projects;

namespace Prodserver.Core.Plans.Docker;

/// <summary>One process as a service of <c>compose.yaml</c>.</summary>
public sealed record ComposeService
{
    public required string Name { get; init; }

    /// <summary>The image with its tag.</summary>
    public required string Image { get; init; }

    public required string User { get; init; }

    /// <summary>What turns mounted secrets into variables and then becomes the command; null where there are no secrets.</summary>
    public IReadOnlyList<string>? EntryPoint { get; init; }

    public required IReadOnlyList<string> Command { get; init; }

    public required IReadOnlyList<EnvironmentVariable> Environment { get; init; }

    /// <summary>The variables that are mounted as files below <c>/run/secrets</c>.</summary>
    public required IReadOnlyList<string> Secrets { get; init; }

    /// <summary>Ports on the host's loopback, the same numbers inside and outside.</summary>
    public required IReadOnlyList<int> Ports { get; init; }

    public required IReadOnlyList<ComposeMount> Mounts { get; init; }

    /// <summary>The words of the probe; null where the process serves nothing.</summary>
    public IReadOnlyList<string>? HealthCheck { get; init; }

    /// <summary>The same as <c>test:</c> has it.</summary>
    public IReadOnlyList<string>? HealthTest => HealthCheck is null ? null : ["CMD", .. HealthCheck];

    public required string StopSignal { get; init; }

    /// <summary>Seconds until a stopping container is killed.</summary>
    public required int StopTimeout { get; init; }

    /// <summary>Processors, such as <c>2</c>; null for no limit.</summary>
    public string? CpuLimit { get; init; }

    /// <summary>Memory, such as <c>512m</c>; null for no limit.</summary>
    public string? MemoryLimit { get; init; }

    /// <summary>Processes and threads.</summary>
    public required int TaskLimit { get; init; }
}
