namespace Prodserver.Core.Plans.Systemd;

/// <summary>What the target's systemd knows of what the units use. Source: https://github.com/systemd/systemd/blob/main/NEWS.</summary>
internal sealed record SystemdFeatures(PackageVersion Version)
{
    /// <summary>The oldest systemd that can start the units at all (<c>Type=exec</c>).</summary>
    public static PackageVersion Oldest { get; } = PackageVersion.Parse("240");

    private static readonly PackageVersion V247 = PackageVersion.Parse("247");
    private static readonly PackageVersion V248 = PackageVersion.Parse("248");
    private static readonly PackageVersion V249 = PackageVersion.Parse("249");
    private static readonly PackageVersion V254 = PackageVersion.Parse("254");

    /// <summary><c>ProtectProc=</c>, <c>ProcSubset=</c>.</summary>
    public bool HidesProcesses { get; } = Version >= V247;

    /// <summary><c>PrivateIPC=</c>, <c>ExecPaths=</c>, <c>NoExecPaths=</c>.</summary>
    public bool LimitsPrograms { get; } = Version >= V248;

    /// <summary><c>StopPropagatedFrom=</c>.</summary>
    public bool PropagatesStopAlone { get; } = Version >= V249;

    /// <summary><c>RestartSteps=</c>, <c>RestartMaxDelaySec=</c>.</summary>
    public bool SlowsRestarts { get; } = Version >= V254;
}
