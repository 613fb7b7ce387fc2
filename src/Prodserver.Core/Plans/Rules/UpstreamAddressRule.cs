using Prodserver.Core.Findings;

namespace Prodserver.Core.Plans.Rules;

/// <summary>A routed process needs an address that nginx can connect to.</summary>
internal sealed class UpstreamAddressRule : IPlanRule
{
    public void Check(PlanScope scope, PlanNotes notes)
    {
        foreach (var process in scope.Processes)
        {
            if (process.Route is not null && process.Upstream is null)
            {
                notes.Report(
                    PlanFindings.NoUpstreamAddress,
                    scope.Graded(Severity.Error),
                    process.Process.Definition,
                    $"nginx can't find '{process.Name}' at {string.Join(", ", process.Process.Bindings)}",
                    "bind a port or a unix socket");
            }
        }
    }
}
