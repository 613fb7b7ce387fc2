using Prodserver.Core.Findings;

namespace Prodserver.Core.Plans.Rules;

/// <summary>nginx can refuse foreign host names only where it knows its own.</summary>
internal sealed class ServerNamesRule : IPlanRule
{
    public void Check(PlanScope scope, PlanNotes notes)
    {
        if (scope.Environment.ServerNames.Count == 0 && scope.HasSite)
        {
            notes.Findings.Add(
                PlanFindings.ServerNamesUnknown,
                scope.Graded(Severity.Warning),
                scope.Environment.Position,
                $"no server names are known for '{scope.Environment.Name}', so that nginx answers to every host name",
                "declare server_names, or name hosts in ALLOWED_HOSTS");
        }
    }
}
