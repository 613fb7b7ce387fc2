using System.Globalization;
using Prodserver.Core.Projects;

namespace Prodserver.Core.Plans.Docker;

/// <summary>Plans <c>stack.yaml</c>: what compose runs, as services of a swarm.</summary>
internal static class StackPlanner
{
    public const string Path = "docker/stack.yaml";

    /// <param name="files">The environment's files: a service is what compose would make of the same.</param>
    public static IEnumerable<PlannedFile> Files(PlanScope scope, IReadOnlyList<PlannedFile> files, PlanNotes notes)
    {
        if (scope.Environment.Deploy is not DeployTarget.Swarm target || files.FirstOrDefault(file => file.Path == ComposePlanner.Path) is not { } compose)
        {
            yield break;
        }

        notes.Decide(Path, "a swarm replaces one container after the other, and returns to those before where a new one does not become healthy", "failure_action: rollback");
        notes.Decide(
            Path,
            target.Publish == SwarmPublish.Ingress ? "ports are open on every node, on all of its addresses" : "ports are open on the nodes that have a task, on all of their addresses",
            "a swarm can't publish on the loopback only: a firewall has to keep others than the proxy away");
        yield return new PlannedFile(Path, "docker/stack.yaml.scriban", () => Model(scope, target, (ComposeModel)compose.Model));
    }

    public static string SecretName(ComposeModel compose, string name) => $"{compose.Name}_{name}";

    private static StackModel Model(PlanScope scope, DeployTarget.Swarm target, ComposeModel compose)
    {
        var secrets = compose.Secrets.Select(secret => new StackSecret(secret.Name, SecretName(compose, secret.Name), compose.User[..compose.User.IndexOf(':', StringComparison.Ordinal)])).ToList();
        return new StackModel(
            scope.Heading,
            compose,
            [
                .. scope.Processes.Zip(compose.Services, (process, service) => new StackService(
                    service,
                    process.Process.Definition.Replicas,
                    target.Publish == SwarmPublish.Host ? "host" : "ingress",
                    service.Ports.Count == 0 || target.Publish == SwarmPublish.Host ? "stop-first" : "start-first",
                    [.. secrets.Where(secret => service.Secrets.Contains(secret.Name))])
                {
                    Monitor = target.HealthTimeout.ToString(CultureInfo.InvariantCulture) + "s",
                }),
            ],
            secrets);
    }
}
