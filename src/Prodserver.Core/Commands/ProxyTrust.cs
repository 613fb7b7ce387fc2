using System.Net;

namespace Prodserver.Core.Commands;

/// <summary>Whom a server believes where a proxy says in forwarding headers who the client is and whether it used TLS.</summary>
public sealed record ProxyTrust
{
    /// <summary>The peers by address, network or name; <c>*</c> is everyone.</summary>
    public required IReadOnlyList<string> Peers { get; init; }

    /// <summary>The option that names them.</summary>
    public required string Option { get; init; }

    /// <summary>True where the config names them; false for the server's own default, over which a socket that systemd passes comes with what it needs.</summary>
    public required bool IsDeclared { get; init; }

    /// <summary>True where a peer on a unix socket, which has no address, is believed in any case.</summary>
    public bool BelievesSockets { get; init; }

    /// <summary>True where a peer may be named by its network.</summary>
    public bool KnowsNetworks { get; init; }

    /// <summary>True where the client's address is among what is believed (<c>X-Forwarded-For</c>).</summary>
    public bool CoversAddress { get; init; } = true;

    /// <summary>True where the request's scheme is among what is believed (<c>X-Forwarded-Proto</c>).</summary>
    public bool CoversScheme { get; init; } = true;

    /// <summary>True where a proxy that connects to this address is believed: to one of its own host it connects from that very address.</summary>
    public bool Believes(Binding upstream) => Peers.Any(peer => peer == "*" || (upstream is Binding.Tcp tcp && IsOf(tcp.Host, peer)))
        || (BelievesSockets && upstream is Binding.Unix);

    private bool IsOf(string host, string peer) =>
        host == peer
        || (KnowsNetworks && IPAddress.TryParse(host, out var address) && IPNetwork.TryParse(peer, out var network) && network.Contains(address));
}
