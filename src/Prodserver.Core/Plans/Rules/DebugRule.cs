using Prodserver.Core.Findings;
using Prodserver.Core.Values;

namespace Prodserver.Core.Plans.Rules;

/// <summary>Django's debug pages are for developers.</summary>
internal sealed class DebugRule : IPlanRule
{
    public void Check(PlanScope scope, PlanNotes notes)
    {
        if (scope.Environment.IsProduction && scope.Environment.Django.Debug is BooleanValue { Value: true } debug)
        {
            notes.Findings.Add(
                PlanFindings.DebugInProduction,
                Severity.Warning,
                debug.Position,
                $"DEBUG is on in '{scope.Environment.Name}', so that error pages show settings and source to everyone",
                "set it to False there");
        }
    }
}
