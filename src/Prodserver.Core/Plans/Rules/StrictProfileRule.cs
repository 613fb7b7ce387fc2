using Prodserver.Core.Findings;
using Prodserver.Core.Projects;

namespace Prodserver.Core.Plans.Rules;

/// <summary>A process without a network can serve only through systemd's socket.</summary>
internal sealed class StrictProfileRule : IPlanRule
{
    public void Check(PlanScope scope, PlanNotes notes)
    {
        foreach (var process in scope.Processes)
        {
            var definition = process.Process.Definition;
            if (definition.Hardening == HardeningProfile.Strict && process.Process.IsWeb && process.SocketPath is null)
            {
                notes.Report(
                    PlanFindings.StrictImpossible,
                    Severity.Error,
                    definition,
                    $"'{process.Name}' can't be strict: without a network it can serve only through a socket that systemd passes on, and "
                        + (process.Route is null ? "it has no route" : $"{process.Process.Server} as it is started here takes none"),
                    "choose hardening: standard" + (process.Route is null ? ", or give it a route" : ""));
            }
        }
    }
}
