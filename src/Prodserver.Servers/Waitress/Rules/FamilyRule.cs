using System.Net;
using System.Net.Sockets;
using Prodserver.Core.Commands;
using Prodserver.Servers.Addresses;
using Prodserver.Servers.Compilation;
using Prodserver.Servers.Rules;

namespace Prodserver.Servers.Waitress.Rules;

/// <summary>An address of a family that is switched off: waitress finds nothing to listen on and ends.</summary>
internal sealed class FamilyRule : IRule
{
    public void Check(ProcessContext context)
    {
        var (ipv4, ipv6) = (context.Options.IsOn("ipv4"), context.Options.IsOn("ipv6"));
        if (ipv4 == ipv6)
        {
            return; // Both, or neither, which waitress takes for both.
        }

        // Beside a unix socket it still looks up its default address, which is an IPv4 one.
        if (ipv6 && context.Options.Find("unix-socket") is { } socket)
        {
            context.Findings.Error(
                AddressFindings.Unreadable, socket.Position, $"{context.Title} can't start with '{socket.Spelling}' and IPv4 switched off", "leave 'no-ipv4' out");
        }

        foreach (var listener in context.Listeners)
        {
            if (listener.Binding is Binding.Tcp tcp && IPAddress.TryParse(tcp.Host, out var address)
                && address.AddressFamily == (ipv4 ? AddressFamily.InterNetworkV6 : AddressFamily.InterNetwork))
            {
                context.Findings.Error(
                    AddressFindings.Unreadable,
                    listener.Position,
                    $"{context.Title} can't listen on {listener.Binding}: {(ipv4 ? "IPv6" : "IPv4")} is switched off",
                    $"leave '{(ipv4 ? "no-ipv6" : "no-ipv4")}' out, or write an address of the other family");
            }
        }
    }
}
