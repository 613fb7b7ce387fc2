using Prodserver.Core.Commands;
using Prodserver.Core.Consumers;
using Prodserver.Core.Findings;
using Prodserver.Core.Plans.Hosting;
using Prodserver.Core.Projects;

namespace Prodserver.Core.Plans.Docker;

/// <summary>Plans one image for all processes of an environment, and the compose file that runs them.</summary>
internal static class DockerPlanner
{
    public static IEnumerable<PlannedFile> Plan(PlanScope scope, PlanNotes notes)
    {
        if (Main(scope.Processes) is not { } main)
        {
            notes.Decide("docker", "no image is planned", "the environment has no process");
            return [];
        }

        var environment = scope.Environment;
        VersionCheck.Run([DockerFeatures.OpensLowPorts], environment.Versions.Docker, PlanFindings.DockerTooOld, "docker/Dockerfile", scope, notes);
        if (!IsPinned(environment.Image.Base))
        {
            notes.Findings.Add(
                PlanFindings.ImageNotPinned,
                scope.Graded(Severity.Warning),
                environment.Position,
                $"the base image '{environment.Image.Base}' has no version",
                $"name one, such as 'python:{environment.Versions.Python}-slim', or a digest");
        }

        var folders = ImageFolders.Of(scope);
        var generated = GeneratedFolders(scope, folders);
        var dockerfile = Dockerfile(scope, main, folders, notes) with
        {
            RemoveGenerated = generated.Count > 0 ? Words.Command("rm", ["-rf", .. generated]) : null,
        };
        Explain(scope, main, folders, notes);
        return
        [
            new PlannedFile("docker/Dockerfile", "docker/Dockerfile.scriban", dockerfile),
            new PlannedFile("docker/Dockerfile.dockerignore", "docker/Dockerfile.dockerignore.scriban", new IgnoreModel { Heading = scope.Heading, GeneratedFolders = generated }),
            ComposePlanner.Plan(scope, folders, notes),
        ];
    }

    /// <summary>The process that the image runs when nothing else is said: the one behind <c>/</c>, else the first web process, else the first.</summary>
    private static HostedProcess? Main(IReadOnlyList<HostedProcess> processes)
    {
        HostedProcess? web = null;
        foreach (var process in processes)
        {
            if (process.Route == "/")
            {
                return process;
            }

            web ??= process.Process.IsWeb ? process : null;
        }

        return web ?? (processes.Count > 0 ? processes[0] : null);
    }

    /// <summary>True for a digest, or a tag that is not <c>latest</c>; a colon before a slash belongs to the registry's port.</summary>
    private static bool IsPinned(string image)
    {
        var name = image[(image.LastIndexOf('/') + 1)..];
        return image.Contains('@', StringComparison.Ordinal)
            || (name.Contains(':', StringComparison.Ordinal) && !name.EndsWith(":latest", StringComparison.Ordinal) && !name.EndsWith(':'));
    }

    private static DockerfileModel Dockerfile(PlanScope scope, HostedProcess main, ImageFolders folders, PlanNotes notes)
    {
        var environment = scope.Environment;
        var isStaticApart = folders.Static is not null && !HostFolder.IsWithin(folders.Static, environment.Paths.Code);
        return new DockerfileModel
        {
            Heading = scope.Heading,
            Base = environment.Image.Base,
            Tag = ImageTag.Of(environment),
            Title = $"{scope.Project.Name} ({environment.Name})",
            WorkingDirectory = environment.Paths.Code,
            VirtualEnvironment = environment.Paths.VirtualEnvironment,
            CreateEnvironment = Words.Command("python", "-m", "venv", environment.Paths.VirtualEnvironment),
            Dependencies = DependencyPlanner.Plan(scope, notes),
            CreateFolders = Words.Command("mkdir", ["-p", .. folders.Writable.Select(mount => mount.Target), .. isStaticApart ? [folders.Static!] : Array.Empty<string>()]),
            CollectStatic = folders.Static is null ? null : StaticCollection.Command(environment),
            Folders = isStaticApart ? [new FileCopy(folders.Static!, folders.Static!)] : [],
            WritableFolders = [.. folders.Writable.Select(mount => new FileCopy(mount.Target, mount.Target))],
            Environment = [.. main.Process.Environment.Where(variable => !HasLineEnd(variable))],
            User = ContainerUser.UserAndGroup,
            Ports = [.. scope.Processes.SelectMany(process => Ports(process.Process)).Distinct().Order()],
            StopSignal = main.Process.Lifecycle.StopSignal,
            HealthCheck = HealthProbe.Of(main.Process, environment),
            Command = main.Process.ContainerCommand,
        };
    }

    /// <summary>The ports that a process listens on, in a container as on a host.</summary>
    public static IEnumerable<int> Ports(ServerProcess process) =>
        process.Bindings.OfType<Binding.Tcp>().Where(binding => binding.Port > 0).Select(binding => binding.Port).Distinct();

    /// <summary>Folders of the project that processes or collectstatic fill, relative to it.</summary>
    private static IReadOnlyList<string> GeneratedFolders(PlanScope scope, ImageFolders folders)
    {
        var code = scope.Environment.Paths.Code + "/";
        return
        [
            .. folders.Writable.Select(mount => mount.Target).Append(folders.Static ?? "")
                .Where(folder => folder.StartsWith(code, StringComparison.Ordinal))
                .Select(folder => folder[code.Length..])
                .Order(StringComparer.Ordinal),
        ];
    }

    private static bool HasLineEnd(EnvironmentVariable variable) => variable.Value.Contains('\n', StringComparison.Ordinal);

    private static void Explain(PlanScope scope, HostedProcess main, ImageFolders folders, PlanNotes notes)
    {
        const string Subject = "docker/Dockerfile";
        var environment = scope.Environment;
        notes.Decide(
            Subject,
            $"the image keeps the host's paths, {environment.Paths.Code} and {environment.Paths.VirtualEnvironment}",
            "paths that settings compute from their own place are then the same in a container as on a host");
        notes.Decide(
            Subject,
            $"the image runs '{main.Name}' unless told otherwise",
            scope.Processes.Count == 1 ? "it is the only process" : "it is the main process; compose.yaml gives each service its own command");
        if (folders.Static is not null)
        {
            notes.Decide(
                Subject,
                "static files are collected while the image is built, with values for the secrets that exist in the build stage only",
                "the container's file system is read-only, and an image with its files is complete");
        }
        else
        {
            notes.Decide(
                Subject,
                "collectstatic is not run",
                environment.Django.StaticRoot is null ? "STATIC_ROOT is not set" : "django.contrib.staticfiles is not installed, or STATIC_ROOT can't be known");
        }

        foreach (var variable in main.Process.Environment.Where(HasLineEnd))
        {
            notes.Decide(
                Subject,
                $"the image does not set the variable {variable.Name}; compose.yaml does",
                "its value has several lines, and ENV has no spelling for a line end");
        }

        foreach (var argument in main.Process.ContainerCommand.Arguments)
        {
            if (argument.Reason is not null)
            {
                notes.Decide(Subject, $"the command line has {argument.Text}", argument.Reason);
            }
        }
    }
}
