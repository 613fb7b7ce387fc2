using Prodserver.Core.Commands;
using Prodserver.Core.Findings;
using Prodserver.Core.Plans.Hosting;
using Prodserver.Core.Projects;

namespace Prodserver.Core.Plans.Rules;

/// <summary>A server in a container has to listen where others reach it.</summary>
internal sealed class ContainerAddressRule : IPlanRule
{
    public void Check(PlanScope scope, PlanNotes notes)
    {
        foreach (var process in scope.Processes)
        {
            foreach (var binding in process.Process.Bindings)
            {
                Check(process, binding, scope, notes);
            }
        }
    }

    private static void Check(HostedProcess process, Binding binding, PlanScope scope, PlanNotes notes)
    {
        if (binding is not Binding.Tcp { IsAny: true } && !(binding is Binding.Tcp { IsLoopback: true } && IsReplaced(process.Process)))
        {
            var fix = process.Process.Launcher == Launcher.Manage ? "bind a port on 0.0.0.0" : "bind a port on 0.0.0.0 or 127.0.0.1";
            notes.Report(
                PlanFindings.UnreachableInContainer,
                scope.Graded(Severity.Warning),
                process.Process.Definition,
                $"'{process.Name}' listens on {binding}, which can't be reached in a container",
                $"{fix} if it is to run in one");
        }
    }

    /// <summary>True where the server gave the container's command line another address, with a reason; manage.py reads its ARGS from the settings.</summary>
    private static bool IsReplaced(ServerProcess process) => process.ContainerCommand.Arguments.Any(argument => argument.Reason is not null);
}
