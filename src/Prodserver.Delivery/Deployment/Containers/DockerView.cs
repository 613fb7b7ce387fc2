using Prodserver.Core;
using Prodserver.Core.Findings;
using Prodserver.Core.Plans;
using Prodserver.Core.Releases;

namespace Prodserver.Delivery.Deployment.Containers;

/// <summary>Looks at the engine of an environment without a lock; breaking one is the only change.</summary>
public sealed class DockerView(ArtifactPlan plan, HostRun run) : IReleaseView
{
    private readonly DockerClient _docker = new(run.Environment, plan.Containers!.Target.Context, run.Folder);

    public IReadOnlyList<string> Steps => EngineSteps.Lines(Containers);

    private ContainerPlan Containers => plan.Containers!;

    private ProxyFiles Files => new(_docker, Containers);

    public bool Installs(string artifact) => artifact == EngineContent.Proxy;

    public Task<Outcome<IReadOnlyList<HostStatus>>> StatusAsync(CancellationToken cancellation) => LookAsync(
        async state =>
        {
            var drift = await EngineDrift.OfAsync(_docker, Files, Containers, state, cancellation).ConfigureAwait(false);
            var containers = await EngineContainer.AllAsync(_docker, Containers.Name, cancellation).ConfigureAwait(false);
            return new HostStatus(
                _docker.Name,
                state.Running,
                Since(state, state.Running),
                [.. containers.Where(container => container.Release == state.Running).Select(container => new UnitStatus(container.Name, container.State, container.Restarts, container.Since))],
                [.. state.Releases.Select(release => (release, Since(state, release)))],
                drift,
                [.. await NotesAsync(state, cancellation).ConfigureAwait(false), .. drift.Select(what => $"{what}: changed by hand")]);
        });

    public Task<Outcome<IReadOnlyList<HostText>>> UnlockAsync(CancellationToken cancellation) => LookAsync(
        async _ => new HostText(_docker.Name, await EngineLock.BreakAsync(_docker, Containers.Name, cancellation).ConfigureAwait(false)));

    public Task<Outcome<IReadOnlyList<HostText>>> LogsAsync(string? process, int lines, CancellationToken cancellation) => LookAsync(
        async state =>
        {
            var containers = await EngineContainer.AllAsync(_docker, Containers.Name, cancellation).ConfigureAwait(false);
            var tail = lines.ToString(System.Globalization.CultureInfo.InvariantCulture);
            var printed = new List<string>();
            foreach (var container in containers.Where(container => container.Release == state.Running && (process is null || container.Process == process)))
            {
                var said = await _docker.SaidAsync(["logs", "--timestamps", "--tail", tail, container.Name], cancellation).ConfigureAwait(false);
                printed.AddRange(said.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => Attributed(line, container.Process)));
            }

            return new HostText(_docker.Name, state.Running is null ? "there is no release" : string.Join('\n', printed.Order(StringComparer.Ordinal).TakeLast(lines)));
        });

    public Task<Outcome<IReadOnlyList<InstalledFiles>>> InstalledAsync(CancellationToken cancellation) => LookAsync(
        async state => new InstalledFiles(_docker.Name, new Dictionary<string, string?>
        {
            [EngineContent.Proxy] = state.Running is null ? null : await Files.ConfigurationAsync(state.Running, cancellation).ConfigureAwait(false),
        }));

    public async Task<Outcome<HostIntent>> IntentAsync(IReadOnlyList<RenderedFile> artifacts, CancellationToken cancellation)
    {
        try
        {
            var content = EngineContent.Of(artifacts, Containers.Target.Hooks, run.Folder, Containers.Target.Proxy);
            var status = await StatusAsync(cancellation).ConfigureAwait(false);
            return new Outcome<HostIntent>(new HostIntent(content, status.Value ?? [], Steps), status.Findings);
        }
        catch (HostException fault)
        {
            return new Outcome<HostIntent>(null, [HostFault.Of(plan, DockerFindings.Unreachable, fault.Message)]);
        }
    }

    private static string? Since(EngineState state, string? release) => state.Journal.Accepted.LastOrDefault(accepted => accepted.Release == release).Time;

    /// <summary>The time first, so that lines of several containers can be put into their order.</summary>
    private static string Attributed(string line, string process) =>
        line.IndexOf(' ', StringComparison.Ordinal) is > 0 and var end ? $"{line[..end]} {process}: {line[(end + 1)..]}" : line;

    private async Task<IReadOnlyList<string>> NotesAsync(EngineState state, CancellationToken cancellation)
    {
        var notes = new List<string>();
        var holder = await EngineLock.HolderAsync(_docker, Containers.Name, cancellation).ConfigureAwait(false);
        if (holder is not null)
        {
            notes.Add(holder);
        }
        else if (state.Journal.Unfinished is not null)
        {
            notes.Add("a deployment ended in its midst; the next one undoes what it left");
        }

        if (state.Journal.Fault is { } line)
        {
            notes.Add($"the journal was changed by hand at line {line}");
        }

        return notes;
    }

    private async Task<Outcome<IReadOnlyList<T>>> LookAsync<T>(Func<EngineState, Task<T>> look)
    {
        try
        {
            var none = CancellationToken.None;
            await _docker.RunAsync(["version", "--format", "{{.Server.Version}}"], none).ConfigureAwait(false);
            var isThere = await _docker.TryAsync(["inspect", "--format", "{{.State.Running}}", ProxyContainer.NameOf(Containers)], none).ConfigureAwait(false) == "true";
            var state = isThere ? await Files.LookAsync(none).ConfigureAwait(false) : EngineState.Empty;
            return new Outcome<IReadOnlyList<T>>([await look(state).ConfigureAwait(false)], []);
        }
        catch (HostException fault)
        {
            return new Outcome<IReadOnlyList<T>>(null, [HostFault.Of(plan, DockerFindings.Unreachable, fault.Message)]);
        }
    }
}
