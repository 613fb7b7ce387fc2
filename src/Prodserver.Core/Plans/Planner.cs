using Prodserver.Core.Commands;
using Prodserver.Core.Findings;
using Prodserver.Core.Plans.Docker;
using Prodserver.Core.Plans.Environment;
using Prodserver.Core.Plans.Hosting;
using Prodserver.Core.Plans.Nginx;
using Prodserver.Core.Plans.Rules;
using Prodserver.Core.Plans.Systemd;
using Prodserver.Core.Projects;
using Prodserver.Core.Releases;

namespace Prodserver.Core.Plans;

/// <summary>Decides which artifacts an environment gets, from which templates and with what in them.</summary>
public static class Planner
{
    /// <summary>The plan; none where a rule that the artifacts depend on is broken.</summary>
    public static Outcome<ArtifactPlan> Plan(Project project, DeployEnvironment environment, IReadOnlyList<ServerProcess> processes)
    {
        var findings = new FindingCollector { Environment = environment.Name };
        var notes = new PlanNotes(findings);
        var scope = new PlanScope(project, environment, HostPlacement.Place(project, environment, processes));
        foreach (var rule in PlanRules.All)
        {
            rule.Check(scope, notes);
        }

        PlannedFile[] files =
        [
            .. DockerPlanner.Plan(scope, notes),
            .. ContainerPlanner.Files(scope, notes),
            .. EnvironmentFilePlanner.Plan(scope, notes),
            .. NginxPlanner.Plan(scope, notes),
            .. SystemdPlanner.Plan(scope, notes),
        ];
        files = [.. files, .. StackPlanner.Files(scope, files, notes)];
        Array.Sort(files, static (left, right) => string.CompareOrdinal(left.Path, right.Path));
        var plan = new ArtifactPlan
        {
            Project = project,
            Environment = environment,
            Processes = processes,
            Files = files,
            Release = ReleasePlanner.Plan(scope),
            Containers = ContainerPlanner.Plan(scope, files),
            Stack = StackPlan.Of(scope.Environment, files),
            Decisions = notes.Decisions.Concat(SystemdPlanner.Decisions(scope)),
        };
        return new Outcome<ArtifactPlan>(findings.HasErrors ? null : plan, findings.Findings);
    }
}
