using Prodserver.Core.Commands;
using Prodserver.Core.Findings;
using Prodserver.Core.Plans.Hosting;

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
        // The server itself has replaced a loopback address in the container's command line, and given the reason there.
        if (binding is not Binding.Tcp { IsAny: true } and not Binding.Tcp { IsLoopback: true })
        {
            notes.Report(
                PlanFindings.UnreachableInContainer,
                scope.Graded(Severity.Warning),
                process.Process.Definition,
                $"'{process.Name}' listens on {binding}, which can't be reached in a container",
                "bind a port on 0.0.0.0 or 127.0.0.1 if it is to run in one");
        }
    }
}
