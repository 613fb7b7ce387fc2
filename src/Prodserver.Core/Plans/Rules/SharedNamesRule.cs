using Prodserver.Core.Projects;

namespace Prodserver.Core.Plans.Rules;

/// <summary>
/// A host name leads to one environment. Of other projects on the same host nothing is known here: nginx alone sees all sites of a host, and warns of a
/// name that two of them have.
/// </summary>
internal sealed class SharedNamesRule : IPlanRule
{
    public void Check(PlanScope scope, PlanNotes notes)
    {
        var environment = scope.Environment;
        if (environment.Kind == EnvironmentKind.Development || !scope.HasSite)
        {
            return;
        }

        foreach (var other in scope.Project.Environments.Where(other => IsBefore(other, environment)))
        {
            foreach (var name in environment.ServerNames.Where(name => other.ServerNames.Any(taken => taken.Name == name.Name)))
            {
                notes.Findings.Warning(
                    PlanFindings.NameOfTwoEnvironments,
                    name.Position,
                    $"'{name.Name}' is a host name of '{other.Name}' and of '{environment.Name}', and it leads to one of them only",
                    "declare server_names for each");
            }
        }
    }

    /// <summary>Each pair is looked at once, from its later side. A developer's machine may be called as it likes.</summary>
    private static bool IsBefore(DeployEnvironment other, DeployEnvironment environment) =>
        other.Kind != EnvironmentKind.Development && string.CompareOrdinal(other.Name, environment.Name) < 0;
}
