using Prodserver.Core.Commands;
using Prodserver.Core.Projects;

namespace Prodserver.Core.Plans.Systemd;

/// <summary>What <c>systemd/service.scriban</c> reads.</summary>
public sealed record ServiceModel
{
    public required string Heading { get; init; }

    public required string Description { get; init; }

    /// <summary>The unit's name without the type: how the journal calls the process.</summary>
    public required string Identifier { get; init; }

    /// <summary>The target that groups the project.</summary>
    public required string Target { get; init; }

    /// <summary>The socket unit that listens for the process; null where it binds by itself.</summary>
    public string? Socket { get; init; }

    /// <summary>True where it binds an address that exists only once the network is configured.</summary>
    public required bool WaitsForNetwork { get; init; }

    public required bool Notifies { get; init; }

    public required bool ReloadsOnHangup { get; init; }

    public required string User { get; init; }

    public required string WorkingDirectory { get; init; }

    /// <summary>The folder that holds the working directory of each release's instance; null where there is one.</summary>
    public string? Releases { get; init; }

    public required IReadOnlyList<EnvironmentVariable> Environment { get; init; }

    public required string EnvironmentFile { get; init; }

    /// <summary>True where no secret is declared, so that the file may be missing.</summary>
    public required bool EnvironmentFileIsOptional { get; init; }

    /// <summary>The command line with the absolute path of its program.</summary>
    public required CommandLine Command { get; init; }

    public required string StopSignal { get; init; }

    /// <summary>Seconds until a stopping process is killed.</summary>
    public required int StopTimeout { get; init; }

    /// <summary>True where a failing process is restarted ever more slowly (systemd 254).</summary>
    public required bool SlowsRestarts { get; init; }

    /// <summary>True where the unit goes on when one of its workers is killed for its memory (systemd 243).</summary>
    public required bool SurvivesLackOfMemory { get; init; }

    /// <summary>The folder below <c>/var/lib</c> and <c>/var/cache</c> that the process owns.</summary>
    public required string StateFolder { get; init; }

    /// <summary>The folder below <c>/run</c> for a socket that the process binds by itself; null where it needs none.</summary>
    public string? RuntimeFolder { get; init; }

    /// <summary>True where nginx serves files that the process writes, so that others may read them.</summary>
    public required bool SharesFiles { get; init; }

    /// <summary>True where those files are in the state folder, so that others have to get into it.</summary>
    public required bool SharesState { get; init; }

    /// <summary>Folders besides the state folder that the process writes to.</summary>
    public required IReadOnlyList<string> WritablePaths { get; init; }

    public required SandboxModel Sandbox { get; init; }
}
