using Prodserver.Core.Plans;
using Prodserver.Core.Plans.Docker;
using Prodserver.Core.Projects;

namespace Prodserver.Core.Releases;

/// <summary>Plans how a release of an environment comes into service in a Docker engine.</summary>
internal static class ContainerPlanner
{
    private const string ProxyPath = "docker/proxy.conf";

    /// <summary>The configuration of the proxy, where the environment is deployed to an engine.</summary>
    public static IEnumerable<PlannedFile> Files(PlanScope scope, PlanNotes notes)
    {
        if (scope.Environment.Deploy is not DeployTarget.Docker target || scope.Processes.Count == 0)
        {
            yield break;
        }

        notes.Decide(ProxyPath, "a container with nginx holds the published ports, and each release is reached through it", "a port has one owner, and two releases run side by side while one takes over");
        foreach (var process in scope.Processes.Where(process => !RunsBeside(process.Process)))
        {
            notes.Decide(ProxyPath, $"'{process.Name}' is not behind it", process.Process.SpeaksTls ? "it speaks TLS itself" : "it has no port");
        }

        yield return new PlannedFile(ProxyPath, "docker/proxy.conf.scriban", new ProxyModel
        {
            Heading = scope.Heading,
            Ports = [.. scope.Processes.Where(process => RunsBeside(process.Process)).SelectMany(process => DockerPlanner.Ports(process.Process)).Select(port => new ProxyPort(port))],
            ShutdownTimeout = Math.Max(1, target.Drain),
        });
    }

    /// <summary>The plan; null where the environment is not deployed to an engine.</summary>
    /// <param name="files">The environment's files: a container is what compose would make of the same.</param>
    public static ContainerPlan? Plan(PlanScope scope, IEnumerable<PlannedFile> files)
    {
        if (scope.Environment.Deploy is not DeployTarget.Docker target || files.FirstOrDefault(file => file.Path == ComposePlanner.Path)?.Model is not ComposeModel compose)
        {
            return null;
        }

        return new ContainerPlan
        {
            Target = target,
            Name = compose.Name,
            Image = scope.Environment.Image.Name,
            Processes = ReleasePlanner.Ordered([.. scope.Processes.Zip(compose.Services, (process, service) => new ContainerProcess(service, RunsBeside(process.Process), ReleasePlanner.Health(process, scope.Environment)))], process => process.Name, target.Order),
            Secrets = compose.Secrets,
            User = compose.User,
        };
    }

    private static bool RunsBeside(Commands.ServerProcess process) => !process.SpeaksTls && DockerPlanner.Ports(process).Any();
}
