using Prodserver.Core.Commands;
using Prodserver.Core.Projects;
using Prodserver.Servers.Addresses;
using Prodserver.Servers.Compilation;
using Prodserver.Servers.Rules;

namespace Prodserver.Servers.Manage.Rules;

/// <summary>A server behind manage.py that listens on the machine itself only: in a container nothing reaches it.</summary>
internal sealed class ContainerAddressRule : IRule
{
    public void Check(ProcessContext context)
    {
        foreach (var listener in context.Listeners)
        {
            if (listener.Binding is Binding.Tcp { IsLoopback: true } && context.Environment.Kind != EnvironmentKind.Development)
            {
                context.Findings.Warning(
                    AddressFindings.LoopbackInContainer,
                    listener.Position,
                    $"'{context.Process.Name}' listens on {listener.Binding}, which nothing outside its container can reach",
                    "listen on 0.0.0.0, or use the native launcher");
            }
        }
    }
}
