namespace Prodserver.Core.Plans.Systemd;

/// <summary>What a unit keeps from its process beyond what every profile does, by profile, version of systemd and need.</summary>
public sealed record SandboxModel
{
    /// <summary>No network at all: unix sockets only.</summary>
    public required bool HasNoNetwork { get; init; }

    /// <summary>A user namespace: other users' processes and files belong to nobody.</summary>
    public required bool HasOwnUsers { get; init; }

    /// <summary>Memory is never writable and executable: no just-in-time compilers.</summary>
    public required bool DeniesWritableCode { get; init; }

    /// <summary>The virtual environment, where only it and the system's folders may hold programs and libraries; null for no such limit (systemd 248).</summary>
    public string? ExecutableFolder { get; init; }

    /// <summary>True where <c>/home</c> and <c>/root</c> are hidden; false where the project itself lives there.</summary>
    public required bool HidesHomes { get; init; }

    /// <summary>Other users' processes are invisible (systemd 247).</summary>
    public required bool HidesProcesses { get; init; }

    /// <summary>Shared memory of its own (systemd 248).</summary>
    public required bool HasOwnIpc { get; init; }

    /// <summary>It can't change the host's name, nor make files that run as their owner (systemd 242).</summary>
    public required bool GuardsHostname { get; init; }

    /// <summary>It can't read the kernel's log (systemd 244).</summary>
    public required bool GuardsKernelLogs { get; init; }

    /// <summary>It can't set the clock (systemd 245).</summary>
    public required bool GuardsClock { get; init; }

    /// <summary>True where it may set its user, which without a capability is the one it has.</summary>
    public required bool SetsUser { get; init; }

    /// <summary>True where it binds a port below 1024 by itself.</summary>
    public required bool BindsPrivilegedPort { get; init; }
}
