using System.Globalization;
using Prodserver.Core.Plans.Docker;
using Prodserver.Core.Releases;
using Prodserver.Delivery.Processes;

namespace Prodserver.Delivery.Deployment.Containers;

/// <summary>Makes containers of a release as compose would make them of the same services: the words for the docker client.</summary>
/// <param name="plan">The environment's plan.</param>
/// <param name="release">The release.</param>
internal sealed class ReleaseContainer(ContainerPlan plan, string release)
{
    /// <summary>The image of the release.</summary>
    public string Image => $"{plan.Image}:{release}";

    /// <summary>What the container of a process is called.</summary>
    public string NameOf(string process) => $"{plan.Name}-{release}-{process}";

    /// <summary>The words that start a process for as long as nobody stops it.</summary>
    public IReadOnlyList<string> Start(ContainerProcess process)
    {
        var service = process.Service;
        return
        [
            "run", "--detach", "--name", NameOf(process.Name), "--restart", "unless-stopped",
            "--label", $"{Labels.Process}={process.Name}",
            .. Options(service),
            .. process.RunsBeside
                ? process.Ports.SelectMany(port => new[] { "--network-alias", $"{port.Name}.{release}" })
                : service.Ports.SelectMany(port => new[] { "--publish", string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{port}:{port}") }),
            .. Health(service),
            "--stop-signal", service.StopSignal,
            "--stop-timeout", Text(service.StopTimeout),
            .. Command(service, service.Command),
        ];
    }

    /// <summary>The words that run a command once, as the processes run.</summary>
    /// <param name="service">Whose user, variables, secrets and volumes it gets.</param>
    /// <param name="purpose">What it is for, a part of the container's name.</param>
    /// <param name="variables">Variables besides the service's own.</param>
    public IReadOnlyList<string> Once(ComposeService service, string purpose, IReadOnlyList<string> words, IEnumerable<KeyValuePair<string, string>> variables) =>
    [
        "run", "--rm", "--name", NameOf(purpose), "--no-healthcheck",
        .. variables.SelectMany(variable => new[] { "--env", $"{variable.Key}={variable.Value}" }),
        .. Options(service),
        .. Command(service, words),
    ];

    private IEnumerable<string> Options(ComposeService service) =>
    [
        "--label", $"{Labels.Name}={plan.Name}", "--label", $"{Labels.Release}={release}",
        "--init", "--read-only", "--tmpfs", "/tmp", "--cap-drop", "ALL", "--security-opt", "no-new-privileges:true",
        "--network", plan.Name, "--log-driver", "local", "--user", service.User, "--pids-limit", Text(service.TaskLimit),
        .. service.CpuLimit is { } cpus ? ["--cpus", cpus] : Array.Empty<string>(),
        .. service.MemoryLimit is { } memory ? ["--memory", memory] : Array.Empty<string>(),
        .. service.Environment.SelectMany(variable => new[] { "--env", $"{variable.Name}={variable.Value}" }),
        .. service.Mounts.SelectMany(mount => new[] { "--mount", $"type=volume,source={plan.Name}_{mount.Volume},target={mount.Target}" }),
        .. plan.Secrets.Where(secret => service.Secrets.Contains(secret.Name)).SelectMany(secret => Secret(secret)),
    ];

    /// <summary>A secret as compose mounts it: a file of the engine's machine, whose content never comes here.</summary>
    public static IEnumerable<string> Secret(ComposeSecret secret) => ["--mount", $"type=bind,source={secret.File},target=/run/secrets/{secret.Name},readonly"];

    private static IEnumerable<string> Health(ComposeService service) => service.HealthCheck is not { } check
        ? ["--no-healthcheck"]
        : ["--health-cmd", ShellWords.Join(check), "--health-interval", "10s", "--health-timeout", "5s", "--health-start-period", "30s", "--health-retries", "3"];

    private IEnumerable<string> Command(ComposeService service, IReadOnlyList<string> command) => service.EntryPoint is { } entry
        ? ["--entrypoint", entry[0], Image, .. entry.Skip(1), .. command]
        : [Image, .. command];

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
