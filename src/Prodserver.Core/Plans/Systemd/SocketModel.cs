namespace Prodserver.Core.Plans.Systemd;

/// <summary>What <c>systemd/socket.scriban</c> reads.</summary>
public sealed record SocketModel
{
    public required string Heading { get; init; }

    public required string Description { get; init; }

    public required string Target { get; init; }

    /// <summary>True where stopping the target stops the socket while restarting it does not (systemd 249); false stops it either way.</summary>
    public required bool OutlivesRestart { get; init; }

    /// <summary>The absolute path of the unix socket; that of an instance is in a folder of its release instead.</summary>
    public required string Path { get; init; }

    /// <summary>The folder that holds a folder of sockets for each release; null where there is one socket.</summary>
    public string? ReleasesFolder { get; init; }

    /// <summary>The name of the socket in its folder, without <c>.sock</c>.</summary>
    public required string Name { get; init; }

    public required string User { get; init; }

    /// <summary>The group of the proxy, the only other that may connect.</summary>
    public required string Group { get; init; }

    /// <summary>Connections that may wait to be accepted; null leaves it to systemd.</summary>
    public int? Backlog { get; init; }
}
