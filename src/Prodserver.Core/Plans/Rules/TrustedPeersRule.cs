using Prodserver.Core.Commands;
using Prodserver.Core.Findings;
using Prodserver.Core.Plans.Hosting;

namespace Prodserver.Core.Plans.Rules;

/// <summary>A server that believes forwarding headers of certain peers only has to believe nginx, or every client has nginx's address.</summary>
internal sealed class TrustedPeersRule : IPlanRule
{
    public void Check(PlanScope scope, PlanNotes notes)
    {
        foreach (var process in scope.Processes)
        {
            if (process.Process.Trust is { CoversAddress: true } trust && process.Upstream is { } upstream && !process.BelievesProxy)
            {
                notes.Report(
                    PlanFindings.ProxyNotTrusted,
                    scope.Graded(Severity.Warning),
                    process.Process.Definition,
                    $"'{process.Name}' believes forwarding headers of {string.Join(", ", trust.Peers)} only, and nginx connects "
                        + (upstream is Binding.Tcp tcp ? $"from {tcp.Host}" : "through a unix socket, which has no address"),
                    Fix(process, trust, upstream));
            }
        }
    }

    private static string Fix(HostedProcess process, ProxyTrust trust, Binding upstream) =>
        upstream is Binding.Tcp ? $"add the address to {trust.Option}"
        : process.SocketPath is null ? $"write '*' into {trust.Option}, and let only nginx get to the socket"
        : $"leave {trust.Option} out, so that the unit gets what the socket needs";
}
