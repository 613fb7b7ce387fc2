namespace Prodserver.Core.Consumers;

/// <summary>What the units use of newer versions of systemd. Source: https://github.com/systemd/systemd/blob/main/NEWS.</summary>
public static class SystemdFeatures
{
    private const string Program = "systemd";

    /// <summary>The units can't be started without it.</summary>
    public static readonly ConsumerFeature StartsAtExecution = new(Program, "Type=exec", "240", null);

    public static readonly ConsumerFeature GuardsHostname = new(
        Program, "ProtectHostname=, RestrictSUIDSGID=", "242", "the units leave these out");

    public static readonly ConsumerFeature SurvivesLackOfMemory = new(
        Program, "OOMPolicy=", "243", "the units leave it out; a worker that is killed for its memory may take the whole unit along");

    public static readonly ConsumerFeature GuardsKernelLogs = new(
        Program, "ProtectKernelLogs=", "244", "the units leave it out");

    public static readonly ConsumerFeature GuardsClock = new(
        Program, "ProtectClock=", "245", "the units leave it out; the clock is out of reach by its capability and system calls all the same");

    public static readonly ConsumerFeature HidesProcesses = new(
        Program, "ProtectProc=, ProcSubset=", "247", "the units leave these out; other users' processes can be seen");

    public static readonly ConsumerFeature LimitsPrograms = new(
        Program, "PrivateIPC=, ExecPaths=, NoExecPaths=", "248", "the units leave these out; programs may be started from anywhere");

    public static readonly ConsumerFeature PropagatesStopAlone = new(
        Program, "StopPropagatedFrom=", "249", "the sockets are PartOf= the target, so that restarting the target closes them for a moment");

    public static readonly ConsumerFeature SlowsRestarts = new(
        Program, "RestartSteps=, RestartMaxDelaySec=", "254", "a failing process is restarted every second");

    /// <summary>In the order of their versions.</summary>
    public static IReadOnlyList<ConsumerFeature> All { get; } =
    [
        StartsAtExecution, GuardsHostname, SurvivesLackOfMemory, GuardsKernelLogs, GuardsClock, HidesProcesses, LimitsPrograms, PropagatesStopAlone, SlowsRestarts,
    ];
}
