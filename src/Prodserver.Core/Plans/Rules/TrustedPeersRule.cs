using System.Net;
using Prodserver.Core.Commands;
using Prodserver.Core.Findings;

namespace Prodserver.Core.Plans.Rules;

/// <summary>A server that believes forwarding headers of certain peers only has to believe nginx.</summary>
internal sealed class TrustedPeersRule : IPlanRule
{
    public void Check(PlanScope scope, PlanNotes notes)
    {
        foreach (var process in scope.Processes)
        {
            if (process.Process.TrustedPeers is not { } peers || process.Upstream is not { } upstream || Trusts(peers, upstream))
            {
                continue;
            }

            notes.Report(
                PlanFindings.ProxyNotTrusted,
                scope.Graded(Severity.Warning),
                process.Process.Definition,
                $"'{process.Name}' believes forwarding headers of {peers} only, and nginx connects "
                    + (upstream is Binding.Tcp tcp ? $"from {tcp.Host}" : "through a unix socket, which has no address"),
                upstream is Binding.Tcp ? "add the address to forwarded-allow-ips" : "leave forwarded-allow-ips out, so that the unit gets what the socket needs");
        }
    }

    private static bool Trusts(string peers, Binding upstream) =>
        peers.Split(',', StringSplitOptions.TrimEntries).Any(peer => peer == "*" || (upstream is Binding.Tcp tcp && IsOf(tcp.Host, peer)));

    /// <summary>nginx connects to an address of its own host from that very address.</summary>
    private static bool IsOf(string host, string peer) =>
        host == peer
        || (IPAddress.TryParse(host, out var address) && IPNetwork.TryParse(peer, out var network) && network.Contains(address));
}
