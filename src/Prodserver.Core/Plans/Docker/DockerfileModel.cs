using Prodserver.Core.Commands;
using Prodserver.Core.Projects;

namespace Prodserver.Core.Plans.Docker;

/// <summary>What <c>docker/Dockerfile.scriban</c> reads: one image for all processes of an environment.</summary>
public sealed record DockerfileModel
{
    public required string Heading { get; init; }

    /// <summary>The base image of both stages.</summary>
    public required string Base { get; init; }

    /// <summary>The image's name with its tag.</summary>
    public required string Tag { get; init; }

    public required string Title { get; init; }

    /// <summary>The folder of the code, the same as on a host, so that paths which settings compute hold in both.</summary>
    public required string WorkingDirectory { get; init; }

    public required string VirtualEnvironment { get; init; }

    /// <summary>Where the programs of the virtual environment are: the first folder of <c>PATH</c>.</summary>
    public string ProgramFolder => VirtualEnvironment + "/bin";

    /// <summary>What makes the virtual environment.</summary>
    public required CommandLine CreateEnvironment { get; init; }

    public required DependencyLayer Dependencies { get; init; }

    /// <summary>What removes folders that were filled where the image is built; null where there are none.</summary>
    public CommandLine? RemoveGenerated { get; init; }

    /// <summary>What makes the folders that processes write to.</summary>
    public required CommandLine CreateFolders { get; init; }

    /// <summary>What collects the static files; null where the project has none to collect.</summary>
    public CommandLine? CollectStatic { get; init; }

    /// <summary>Folders besides the code that the final stage takes over read-only.</summary>
    public required IReadOnlyList<FileCopy> Folders { get; init; }

    /// <summary>Folders that processes write to.</summary>
    public required IReadOnlyList<FileCopy> WritableFolders { get; init; }

    public required IReadOnlyList<EnvironmentVariable> Environment { get; init; }

    /// <summary>The numeric user and group of the processes.</summary>
    public required string User { get; init; }

    /// <summary>The ports that processes listen on, in ascending order.</summary>
    public required IReadOnlyList<int> Ports { get; init; }

    public required string StopSignal { get; init; }

    /// <summary>The probe of the main process; null where it serves nothing.</summary>
    public CommandLine? HealthCheck { get; init; }

    /// <summary>The command line of the main process.</summary>
    public required CommandLine Command { get; init; }
}
