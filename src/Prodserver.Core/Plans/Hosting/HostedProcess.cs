using Prodserver.Core.Commands;

namespace Prodserver.Core.Plans.Hosting;

/// <summary>A process with its place on a host: its unit, its route and the address that nginx finds it at.</summary>
internal sealed record HostedProcess
{
    public required ServerProcess Process { get; init; }

    /// <summary>The unit's name without the type, such as <c>shop-web</c>.</summary>
    public required string UnitName { get; init; }

    /// <summary>True where each release has an instance of the unit.</summary>
    public bool IsInstance { get; init; }

    /// <summary>The path prefix that nginx sends here; null for none.</summary>
    public string? Route { get; init; }

    /// <summary>
    /// The unix socket that systemd listens on in its place; null where the process binds by itself. That of an instance goes through the link to the release.
    /// </summary>
    public string? SocketPath { get; init; }

    /// <summary>Where nginx connects to; null where it does not, or where there is no address.</summary>
    public Binding? Upstream { get; init; }

    /// <summary>True where it believes what nginx says in forwarding headers.</summary>
    public bool BelievesProxy => Upstream is { } upstream
        && Process.Trust is { } trust
        // Where the config is silent, the command line for systemd's socket has what it takes.
        && ((SocketPath is not null && !trust.IsDeclared) || trust.Believes(upstream));

    public string Name => Process.Definition.Name;

    /// <summary>The command line of the unit, with the bare name of the program.</summary>
    public CommandLine Command => SocketPath is null ? Process.Command : Process.SocketCommand ?? Process.Command;

    public string ServiceUnit => UnitName + (IsInstance ? "@.service" : ".service");

    public string SocketUnit => UnitName + (IsInstance ? "@.socket" : ".socket");
}
