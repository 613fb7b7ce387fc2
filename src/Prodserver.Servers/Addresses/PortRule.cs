using Prodserver.Core.Commands;
using Prodserver.Core.Findings;
using Prodserver.Servers.Compilation;
using Prodserver.Servers.Rules;

namespace Prodserver.Servers.Addresses;

/// <summary>Ports that no one can know, or that the process may bind only with a capability.</summary>
internal sealed class PortRule : IRule
{
    private const int FirstFreePort = 1024;

    public void Check(ProcessContext context)
    {
        foreach (var listener in context.Listeners)
        {
            if (listener.Binding is Binding.Tcp { Port: 0 })
            {
                context.Findings.Add(
                    AddressFindings.PortLeftToKernel,
                    context.HarmlessInDevelopment,
                    listener.Position,
                    $"port 0 lets the kernel choose where {context.Server.Name} listens, so nothing can find it",
                    "write a port such as 8000");
            }
            else if (listener.Binding is Binding.Tcp { Port: < FirstFreePort } tcp && context.Environment.User != "root")
            {
                // The unit passes the socket on or grants the capability, and Docker lets every user bind every port.
                context.Findings.Add(
                    AddressFindings.PrivilegedPort,
                    Severity.Warning,
                    listener.Position,
                    $"outside the rendered unit the user {context.Environment.User} may not bind port {tcp.Port}: ports below {FirstFreePort} need CAP_NET_BIND_SERVICE",
                    "listen on a port such as 8000 and let nginx take this one");
            }
        }
    }
}
