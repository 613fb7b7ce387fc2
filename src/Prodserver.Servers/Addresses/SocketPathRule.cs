using Prodserver.Core.Commands;
using Prodserver.Core.Findings;
using Prodserver.Servers.Compilation;
using Prodserver.Servers.Rules;

namespace Prodserver.Servers.Addresses;

/// <summary>A unix socket without an absolute path.</summary>
internal sealed class SocketPathRule : IRule
{
    public void Check(ProcessContext context)
    {
        foreach (var listener in context.Listeners)
        {
            if (listener.Binding is Binding.Unix { Path: not ['/', ..] and not ['@', ..] } socket)
            {
                context.Findings.Add(
                    AddressFindings.RelativeSocket,
                    context.Environment.Kind == Core.Projects.EnvironmentKind.Development ? Severity.Info : Severity.Warning,
                    listener.Position,
                    $"the socket '{socket.Path}' is made in the working directory of the process",
                    $"write an absolute path such as /run/{context.Process.Name}.sock");
            }
        }
    }
}
