namespace Prodserver.Core.Commands;

/// <summary>How a server starts, reloads and stops: what units, images and proxies have to fit.</summary>
public sealed record ServerLifecycle
{
    /// <summary>True where it tells systemd that it is ready (<c>Type=notify</c>).</summary>
    public bool Notifies { get; init; }

    /// <summary>True where SIGHUP reloads the code without losing requests, so that the unit may have <c>ExecReload=</c>.</summary>
    public bool ReloadsOnHangup { get; init; }

    /// <summary>True where its workers set their user on their own, be it to the one they have, and end where that is forbidden.</summary>
    public bool SetsUser { get; init; }

    /// <summary>The signal that ends it gracefully, by name.</summary>
    public string StopSignal { get; init; } = "SIGTERM";

    /// <summary>Seconds it may take to finish requests or jobs after the signal.</summary>
    public int GracefulSeconds { get; init; } = 10;

    /// <summary>Seconds it keeps an idle connection open; null for a worker.</summary>
    public int? KeepAliveSeconds { get; init; }

    /// <summary>Connections that may wait to be accepted, as ARGS say; null where they are silent.</summary>
    public int? Backlog { get; init; }

    /// <summary>Connections, idle ones among them, at which each of its processes refuses requests (503); null for no limit.</summary>
    public int? ConcurrencyLimit { get; init; }

    /// <summary>True where it can serve websockets.</summary>
    public bool Websockets { get; init; }

    /// <summary>Worker processes besides the parent; 1 where it serves by itself.</summary>
    public int Workers { get; init; } = 1;
}
