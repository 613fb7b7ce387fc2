using System.Diagnostics;
using System.Text;
using Prodserver.Core.Plans.Docker;
using Prodserver.Core.Releases;
using Prodserver.Delivery.Deployment.Containers;

namespace Prodserver.Delivery.Deployment.Swarms;

/// <summary>The manager of a swarm, and what it keeps of an environment: the stack, and the stack file of each release as a config.</summary>
internal sealed class SwarmManager(DockerClient docker, StackPlan plan)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    /// <summary>Nodes may have to pull a large image.</summary>
    private static readonly TimeSpan TimeToStart = TimeSpan.FromMinutes(10);

    public string Name => docker.Name;

    /// <exception cref="HostException">The engine can't be reached, or manages no swarm.</exception>
    public async Task RequireAsync(CancellationToken cancellation)
    {
        if (await docker.RunAsync(["info", "--format", "{{.Swarm.ControlAvailable}}"], cancellation).ConfigureAwait(false) != "true")
        {
            throw new HostException($"the engine of {docker.Name} is no manager of a swarm: docker swarm init makes it one");
        }
    }

    public async Task<SwarmState> LookAsync(CancellationToken cancellation)
    {
        var services = await docker.TryAsync(["stack", "services", "--format", "{{.Name}}\t{{.Replicas}}\t{{.Image}}", plan.Name], cancellation).ConfigureAwait(false);
        IReadOnlyList<SwarmService> known = [.. (services ?? "").Split('\n').Select(line => line.Split('\t')).Where(cells => cells.Length == 3).Select(cells => new SwarmService(cells[0], cells[1], cells[2]))];
        var names = await docker.RunAsync(["config", "ls", "--filter", $"label={Labels.Name}={plan.Name}", "--format", "{{.Name}}"], cancellation).ConfigureAwait(false);
        var releases = new List<(string Release, string Since)>();
        foreach (var name in names.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(name => ReleaseId.IsOne(name[(name.LastIndexOf('_') + 1)..])))
        {
            var since = await docker.RunAsync(["config", "inspect", "--format", $"{{{{index .Spec.Labels \"{Labels.Made}\"}}}}", name], cancellation).ConfigureAwait(false);
            releases.Add((name[(name.LastIndexOf('_') + 1)..], since));
        }

        var running = known.Select(service => service.Release).Distinct().ToList();
        return new SwarmState(running.Count == 1 ? running[0] : null, [.. releases.OrderBy(kept => ReleaseId.NumberOf(kept.Release))], known);
    }

    public Task<string?> SecretAsync(string name, CancellationToken cancellation) => docker.TryAsync(["secret", "inspect", name], cancellation);

    /// <summary>The stack file of a release; null where the swarm does not keep it.</summary>
    public Task<string?> StackAsync(string release, CancellationToken cancellation) => ConfigAsync(ConfigOf(release), cancellation);

    /// <summary>Has the swarm bring its services to what a stack file says.</summary>
    public Task DeployAsync(string stack, CancellationToken cancellation) => docker.RunAsync(
        ["stack", "deploy", "--compose-file", "-", "--prune", "--resolve-image", plan.Target.Registry is null ? "never" : "always", .. plan.Target.Registry is null ? Array.Empty<string>() : ["--with-registry-auth"], plan.Name],
        cancellation,
        stack);

    public Task RemoveStackAsync() => docker.TryAsync(["stack", "rm", plan.Name], CancellationToken.None);

    /// <summary>Keeps the stack file of a release that was accepted.</summary>
    public async Task KeepAsync(string release, string stack, string now)
    {
        await docker.TryAsync(["config", "rm", ConfigOf(release)], CancellationToken.None).ConfigureAwait(false);
        await docker.RunAsync(["config", "create", "--label", $"{Labels.Name}={plan.Name}", "--label", $"{Labels.Made}={now}", ConfigOf(release), "-"], CancellationToken.None, stack).ConfigureAwait(false);
    }

    public async Task ForgetAsync(string release)
    {
        await docker.TryAsync(["config", "rm", ConfigOf(release)], CancellationToken.None).ConfigureAwait(false);
        await docker.TryAsync(["image", "rm", $"{plan.Image}:{release}"], CancellationToken.None).ConfigureAwait(false);
    }

    /// <summary>Runs a command once, as the first process runs: with its user, variables, secrets and volumes.</summary>
    /// <returns>What it printed.</returns>
    /// <exception cref="HostException">It failed.</exception>
    public async Task<string> OnceAsync(string release, string purpose, IReadOnlyList<string> words, CancellationToken cancellation)
    {
        var name = $"{plan.Name}-{release}-{purpose}";
        await docker.RunAsync(Job(name, release, plan.Compose.Services[0], words), cancellation).ConfigureAwait(false);
        var watch = Stopwatch.StartNew();
        try
        {
            while (true)
            {
                var task = await SwarmTask.AllAsync(docker, name).ConfigureAwait(false) is [var newest, ..] ? newest : null;
                if (task is { IsComplete: true })
                {
                    return await docker.SaidAsync(["service", "logs", "--raw", name], cancellation).ConfigureAwait(false);
                }

                if (task is { HasFailed: true })
                {
                    var log = await docker.SaidAsync(["service", "logs", "--raw", "--tail", "6", name], cancellation).ConfigureAwait(false);
                    throw new HostException(log.Trim().Length > 0 ? log.Trim() : task.Error);
                }

                if (task is not { IsRunning: true } && watch.Elapsed > TimeToStart)
                {
                    throw new HostException($"no node has started it within {TimeToStart.TotalMinutes} minutes: {task?.State} {task?.Error}".TrimEnd());
                }

                await Task.Delay(Pause, cancellation).ConfigureAwait(false);
            }
        }
        finally
        {
            await docker.TryAsync(["service", "rm", name], CancellationToken.None).ConfigureAwait(false);
        }
    }

    private List<string> Job(string name, string release, ComposeService service, IReadOnlyList<string> words) =>
    [
        "service", "create", "--detach", "--quiet", "--name", name, "--mode", "replicated-job", "--restart-condition", "none", "--no-resolve-image", "--no-healthcheck",
        "--user", service.User, "--read-only", "--mount", "type=tmpfs,target=/tmp", "--cap-drop", "ALL",
        .. service.Environment.SelectMany(variable => new[] { "--env", $"{variable.Name}={variable.Value}" }),
        .. service.Mounts.SelectMany(mount => new[] { "--mount", $"type=volume,source={plan.Name}_{mount.Volume},target={mount.Target}" }),
        .. service.Secrets.SelectMany(secret => new[] { "--secret", $"source={plan.Name}_{secret},target={secret},uid={service.User.Split(':')[0]},mode=0400" }),
        $"{plan.Image}:{release}", .. service.EntryPoint ?? [], .. words,
    ];

    private string ConfigOf(string release) => $"{plan.Name}_{release}";

    private async Task<string?> ConfigAsync(string name, CancellationToken cancellation) =>
        await docker.TryAsync(["config", "inspect", "--format", "{{json .Spec.Data}}", name], cancellation).ConfigureAwait(false) is { } data
            ? Encoding.UTF8.GetString(Convert.FromBase64String(data.Trim('"')))
            : null;
}
