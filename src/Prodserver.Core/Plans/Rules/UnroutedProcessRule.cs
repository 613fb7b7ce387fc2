using Prodserver.Core.Findings;

namespace Prodserver.Core.Plans.Rules;

/// <summary>A web process that nginx does not know is reachable at its own address only.</summary>
internal sealed class UnroutedProcessRule : IPlanRule
{
    public void Check(PlanScope scope, PlanNotes notes)
    {
        foreach (var process in scope.Processes)
        {
            if (!process.Process.IsWeb || process.Route is not null)
            {
                continue;
            }

            var addresses = string.Join(", ", process.Process.Bindings);
            notes.Report(
                PlanFindings.UnroutedWebProcess,
                Severity.Info,
                process.Process.Definition,
                $"'{process.Name}' has no route, so that it is reachable at {addresses} only, without nginx",
                $"declare processes.{process.Name}.route if nginx is to send requests to it");
            notes.Decide(process.Name, $"the process keeps its own address, {addresses}", "no route is declared for it and '/' belongs to the main web process");
        }
    }
}
