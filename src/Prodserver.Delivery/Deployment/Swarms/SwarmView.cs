using Prodserver.Core;
using Prodserver.Core.Findings;
using Prodserver.Core.Plans;
using Prodserver.Delivery.Deployment.Containers;

namespace Prodserver.Delivery.Deployment.Swarms;

/// <summary>Looks at the swarm of an environment; breaking a lock is the only change.</summary>
public sealed class SwarmView(ArtifactPlan plan, HostRun run) : IReleaseView
{
    private readonly DockerClient _docker = new(run.Environment, plan.Stack!.Target.Context, run.Folder);

    public IReadOnlyList<string> Steps => SwarmSteps.Lines(plan.Stack!);

    private SwarmManager Swarm => new(_docker, plan.Stack!);

    public bool Installs(string artifact) => artifact == SwarmDestination.StackFile;

    public Task<Outcome<IReadOnlyList<HostStatus>>> StatusAsync(CancellationToken cancellation) => LookAsync(async state => new HostStatus(
        Swarm.Name,
        state.Running,
        state.Releases.LastOrDefault(kept => kept.Release == state.Running).Since,
        [.. state.Services.Select(service => new UnitStatus(service.Name, $"{service.Replicas} of {service.Image}", 0, ""))],
        [.. state.Releases.Select(kept => (kept.Release, (string?)kept.Since))],
        state.Drift,
        [.. await SwarmLock.HolderAsync(_docker, plan.Stack!.Name, cancellation).ConfigureAwait(false) is { } holder ? [holder] : Array.Empty<string>(), .. state.Drift.Select(service => $"{service} has not as many tasks as it should")]));

    public Task<Outcome<IReadOnlyList<HostText>>> UnlockAsync(CancellationToken cancellation) => LookAsync(async _ =>
    {
        var holder = await SwarmLock.HolderAsync(_docker, plan.Stack!.Name, cancellation).ConfigureAwait(false);
        await SwarmLock.BreakAsync(_docker, plan.Stack.Name, cancellation).ConfigureAwait(false);
        return new HostText(Swarm.Name, holder is null ? "nobody holds the lock" : $"the lock is broken: {holder}");
    });

    public Task<Outcome<IReadOnlyList<HostText>>> LogsAsync(string? process, int lines, CancellationToken cancellation) => LookAsync(async state =>
    {
        var tail = lines.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var printed = new List<string>();
        foreach (var service in state.Services.Where(service => process is null || service.Name == $"{plan.Stack!.Name}_{process}"))
        {
            printed.AddRange((await _docker.SaidAsync(["service", "logs", "--timestamps", "--tail", tail, service.Name], cancellation).ConfigureAwait(false)).Split('\n', StringSplitOptions.RemoveEmptyEntries));
        }

        return new HostText(Swarm.Name, string.Join('\n', printed.Order(StringComparer.Ordinal).TakeLast(lines)));
    });

    public Task<Outcome<IReadOnlyList<InstalledFiles>>> InstalledAsync(CancellationToken cancellation) => LookAsync(async state =>
    {
        var stack = state.Running is { } running ? await Swarm.StackAsync(running, cancellation).ConfigureAwait(false) : null;
        var text = stack?.Replace($"\"{plan.Stack!.Image}:{state.Running}\"", $"\"{plan.Stack.Tag}\"", StringComparison.Ordinal);
        return new InstalledFiles(Swarm.Name, new Dictionary<string, string?> { [SwarmDestination.StackFile] = text });
    });

    public async Task<Outcome<HostIntent>> IntentAsync(IReadOnlyList<RenderedFile> artifacts, CancellationToken cancellation)
    {
        try
        {
            var content = EngineContent.Of(artifacts, plan.Stack!.Target.Hooks, run.Folder);
            var status = await StatusAsync(cancellation).ConfigureAwait(false);
            return new Outcome<HostIntent>(new HostIntent(content, status.Value ?? [], Steps), status.Findings);
        }
        catch (HostException fault)
        {
            return new Outcome<HostIntent>(null, [HostFault.Of(plan, SwarmFindings.Unreachable, fault.Message)]);
        }
    }

    private async Task<Outcome<IReadOnlyList<T>>> LookAsync<T>(Func<SwarmState, Task<T>> look)
    {
        try
        {
            await Swarm.RequireAsync(CancellationToken.None).ConfigureAwait(false);
            return new Outcome<IReadOnlyList<T>>([await look(await Swarm.LookAsync(CancellationToken.None).ConfigureAwait(false)).ConfigureAwait(false)], []);
        }
        catch (HostException fault)
        {
            return new Outcome<IReadOnlyList<T>>(null, [HostFault.Of(plan, SwarmFindings.Unreachable, fault.Message)]);
        }
    }
}
