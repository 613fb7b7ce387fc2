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
            notes.Decide(
                process.Name,
                $"nginx sends no requests to it; it is reachable at {addresses} only",
                $"'/' belongs to the main web process, and processes.{process.Name}.route is not declared");
        }
    }
}
