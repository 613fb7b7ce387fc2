using Prodserver.Core.Consumers;
using Prodserver.Core.Plans.Hosting;

namespace Prodserver.Core.Plans.Docker;

/// <summary>Plans <c>compose.yaml</c>: one service a process, all from one image.</summary>
internal static class ComposePlanner
{
    public static ComposeModel Plan(PlanScope scope, ImageFolders folders, PlanNotes notes)
    {
        var environment = scope.Environment;
        var secrets = new SortedSet<string>(environment.Secrets.Select(secret => secret.Name), StringComparer.Ordinal);
        var shared = secrets.ToArray();
        var shares = new ResourceShares(environment.Host, [.. scope.Processes.Select(process => process.Process)]);
        var services = new List<ComposeService>(scope.Processes.Count);
        foreach (var process in scope.Processes)
        {
            var own = process.Process.SecretVariables;
            secrets.UnionWith(own.Select(secret => secret.Name));
            var names = own.Count == 0 ? shared : [.. shared.Union(own.Select(secret => secret.Name)).Order(StringComparer.Ordinal)];
            services.Add(Service(scope, process, names, shares, folders));
        }

        VersionCheck.Run(
            [DockerFeatures.NeedsNoVersion, DockerFeatures.HasName], environment.Versions.Compose, PlanFindings.ComposeTooOld, "docker/compose.yaml", scope, notes);
        Explain(scope, secrets, notes);
        return new ComposeModel
        {
            Heading = scope.Heading,
            Name = $"{scope.Project.Name}-{environment.Name}",
            HasName = DockerFeatures.HasName.IsIn(environment.Versions.Compose),
            User = ContainerUser.UserAndGroup,
            Services = services,
            Secrets = [.. secrets.Select(name => new ComposeSecret(name, $"{SecretFolder(scope)}/{name}"))],
            Volumes = [.. folders.Writable.Select(mount => mount.Volume)],
        };
    }

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

    private static void Explain(PlanScope scope, SortedSet<string> secrets, PlanNotes notes)
    {
        const string Subject = "docker/compose.yaml";
        if (secrets.Count > 0)
        {
            notes.Decide(
                Subject,
                $"each secret is a file of {SecretFolder(scope)}, mounted below {SecretLoader.Folder}; a line of Python reads them into variables and becomes the server",
                "settings read variables, and variables of a container are open to everyone who may inspect it");
        }

        if (scope.Processes.Any(process => process.Process.IsWeb))
        {
            notes.Decide(Subject, "ports are published on the host's loopback only", "requests from outside come through nginx, which ends TLS and overwrites forwarding headers");
        }

        notes.Decide(
            Subject,
            scope.Environment.Host is { Cpus: null, MemoryBytes: null } ? "no processor and memory limits are set" : "processors and memory are divided by the number of workers",
            scope.Environment.Host is { Cpus: null, MemoryBytes: null } ? "the host's are not declared" : "a tenth of the memory is left to the system");
    }
}
