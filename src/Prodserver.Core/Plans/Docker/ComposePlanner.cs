using Prodserver.Core.Consumers;
using Prodserver.Core.Plans.Hosting;
using Prodserver.Core.Projects;

namespace Prodserver.Core.Plans.Docker;

/// <summary>Plans <c>compose.yaml</c>: one service a process, all from one image.</summary>
internal static class ComposePlanner
{
    public const string Path = "docker/compose.yaml";

    public static PlannedFile Plan(PlanScope scope, ImageFolders folders, PlanNotes notes)
    {
        VersionCheck.Run(
            [DockerFeatures.NeedsNoVersion, DockerFeatures.HasName], scope.Environment.Versions.Compose, PlanFindings.ComposeTooOld, Path, scope, notes);
        Explain(scope, notes);
        return new PlannedFile(Path, "docker/compose.yaml.scriban", () => Model(scope, folders));
    }

    private static ComposeModel Model(PlanScope scope, ImageFolders folders)
    {
        var environment = scope.Environment;
        var shared = Names(environment.Secrets, []);
        var shares = new ResourceShares(environment.Host, [.. scope.Processes.Select(process => process.Process)]);
        return new ComposeModel
        {
            Heading = scope.Heading,
            Name = $"{scope.Project.Name}-{environment.Name}",
            HasName = DockerFeatures.HasName.IsIn(environment.Versions.Compose),
            User = ContainerUser.UserAndGroup,
            Services =
            [
                .. scope.Processes.Select(process => Service(
                    scope, process, process.Process.SecretVariables.Count == 0 ? shared : Names(process.Process.SecretVariables, shared), shares, folders)),
            ],
            Secrets = [.. Names(scope.Processes.SelectMany(process => process.Process.SecretVariables), shared).Select(name => new ComposeSecret(name, $"{SecretFolder(scope)}/{name}"))],
            Volumes = [.. folders.Writable.Select(mount => mount.Volume)],
        };
    }

    /// <summary>The names of secrets, each once, in ordinal order.</summary>
    private static string[] Names(IEnumerable<SecretName> secrets, string[] others) =>
        [.. secrets.Select(secret => secret.Name).Union(others).Order(StringComparer.Ordinal)];

    private static ComposeService Service(
        PlanScope scope, HostedProcess process, string[] secrets, ResourceShares shares, ImageFolders folders)
    {
        var server = process.Process;
        return new ComposeService
        {
            Name = process.Name,
            Image = ImageTag.Of(scope.Environment),
            User = ContainerUser.UserAndGroup,
            EntryPoint = secrets.Length > 0 ? SecretLoader.Words : null,
            Command = [.. server.ContainerCommand.Argv],
            Environment = server.Environment,
            Secrets = secrets,
            Ports = [.. DockerPlanner.Ports(server)],
            Mounts = folders.Writable,
            HealthCheck = HealthProbe.Of(server, scope.Environment) is { } probe ? [.. probe.Argv] : null,
            StopSignal = server.Lifecycle.StopSignal,
            StopTimeout = StopMargin.After(server.Lifecycle.GracefulSeconds),
            CpuLimit = shares.Cpus(server),
            MemoryLimit = shares.Memory(server),
            TaskLimit = ResourceShares.Tasks(server),
        };
    }

    /// <summary>The folder beside the environment file of the units: <c>/etc/shop/production.secrets</c>.</summary>
    private static string SecretFolder(PlanScope scope) =>
        $"{HostFolder.Of(scope.Environment.Paths.EnvironmentFile)}/{scope.Environment.Name}.secrets";

    private static void Explain(PlanScope scope, PlanNotes notes)
    {
        if (scope.Environment.Secrets.Count > 0 || scope.Processes.Any(process => process.Process.SecretVariables.Count > 0))
        {
            notes.Decide(
                Path,
                $"each secret is a file of {SecretFolder(scope)}, mounted below {SecretLoader.Folder}; a line of Python reads them into variables and becomes the server",
                "settings read variables, and variables of a container are open to everyone who may inspect it");
        }

        if (scope.Processes.Any(process => process.Process.IsWeb))
        {
            notes.Decide(Path, "ports are published on the host's loopback only", "requests from outside come through nginx, which ends TLS and overwrites forwarding headers");
        }

        notes.Decide(
            Path,
            scope.Environment.Host is { Cpus: null, MemoryBytes: null } ? "no processor and memory limits are set" : "processors and memory are divided by the number of workers",
            scope.Environment.Host is { Cpus: null, MemoryBytes: null } ? "the host's are not declared" : "a tenth of the memory is left to the system");
    }
}
