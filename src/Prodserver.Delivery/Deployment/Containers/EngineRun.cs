using Prodserver.Core.Releases;

namespace Prodserver.Delivery.Deployment.Containers;

/// <summary>One run in an engine, from its lock to its last journal line.</summary>
internal sealed class EngineRun : IAsyncDisposable
{
    private readonly EngineLock _lock;
    private readonly HostRun _run;

    private EngineRun(ContainerPlan containers, HostRun run, DockerClient docker, EngineLock @lock) =>
        (Containers, _run, Docker, Proxy, Files, _lock) = (containers, run, docker, new(docker, containers), new(docker, containers), @lock);

    public ContainerPlan Containers { get; }

    public DockerClient Docker { get; }

    public ProxyContainer Proxy { get; }

    public ProxyFiles Files { get; }

    /// <summary>What the engine had when the run began.</summary>
    public EngineState State { get; private set; } = EngineState.Empty;

    /// <summary>Takes the lock, and undoes what a run left that ended in its midst.</summary>
    /// <exception cref="HostException">The engine can't be reached, or somebody else is deploying.</exception>
    public static async Task<EngineRun> BeginAsync(ContainerPlan containers, HostRun run, CancellationToken cancellation)
    {
        var docker = new DockerClient(run.Environment, containers.Target.Context, run.Folder);
        await docker.RunAsync(["version", "--format", "{{.Server.Version}}"], cancellation).ConfigureAwait(false);
        var held = await EngineLock.TakeAsync(docker, containers.Name, containers.Target.Proxy, run, cancellation).ConfigureAwait(false);
        try
        {
            var begun = new EngineRun(containers, run, docker, held);
            await begun.Proxy.EnsureAsync(cancellation).ConfigureAwait(false);
            await begun.LookAsync().ConfigureAwait(false);
            await begun.RecoverAsync().ConfigureAwait(false);
            return begun;
        }
        catch
        {
            await held.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    public void Say(string line) => _run.Say($"{Docker.Name}: {line}");

    /// <summary>Adds to the journal, unless the lock is lost.</summary>
    public Task NoteAsync(string what, string release, params IEnumerable<KeyValuePair<string, string?>> more)
    {
        _lock.Check();
        return Files.AppendAsync(State.Journal.Add(_run.Id, _run.Now, what, more.Prepend(new("release", release))));
    }

    /// <summary>Runs a command of the docker client, unless the lock is lost.</summary>
    public Task<string> DoAsync(IReadOnlyList<string> words, CancellationToken cancellation)
    {
        _lock.Check();
        return Docker.RunAsync(words, cancellation);
    }

    /// <exception cref="HostException">The lock is lost.</exception>
    public void Check() => _lock.Check();

    /// <summary>Puts the engine back to the release before: the proxy first, then what it had running; and what was new goes.</summary>
    /// <param name="release">The release that does not stay in service.</param>
    /// <param name="before">The one that does; null for none.</param>
    /// <param name="isNew">True where the release was made by the run that is undone.</param>
    public async Task UndoAsync(string release, string? before, bool isNew)
    {
        Check();
        var none = CancellationToken.None;
        if ((await Files.LookAsync(none).ConfigureAwait(false)).Running != before)
        {
            await Files.SwitchAsync(before, none).ConfigureAwait(false);
        }

        await Proxy.BringBackAsync().ConfigureAwait(false);
        var all = await EngineContainer.AllAsync(Docker, Containers.Name, none).ConfigureAwait(false);
        foreach (var container in all.Where(container => container.Release == before && container.State != "running"))
        {
            await DoAsync(["start", container.Name], none).ConfigureAwait(false);
        }

        await Files.DrainAsync(none).ConfigureAwait(false);
        foreach (var container in all.Where(container => container.Release == release))
        {
            await DoAsync(["stop", container.Name], none).ConfigureAwait(false);
        }

        if (isNew)
        {
            await RemoveAsync(release, all).ConfigureAwait(false);
        }

        await NoteAsync("end", release, new KeyValuePair<string, string?>("undone", "yes")).ConfigureAwait(false);
    }

    /// <summary>Stops what runs of releases that do not serve, and removes the oldest of them.</summary>
    public async Task FinishAsync(string release)
    {
        Check();
        var none = CancellationToken.None;
        await Proxy.AcceptAsync().ConfigureAwait(false);
        await Files.DrainAsync(none).ConfigureAwait(false);
        var all = await EngineContainer.AllAsync(Docker, Containers.Name, none).ConfigureAwait(false);
        foreach (var container in all.Where(container => container.Release != release && container.State == "running"))
        {
            await DoAsync(["stop", container.Name], none).ConfigureAwait(false);
        }

        var releases = (await Files.LookAsync(none).ConfigureAwait(false)).Releases;
        foreach (var old in releases.Where(other => other != release).SkipLast(Containers.Target.Keep - 1))
        {
            await RemoveAsync(old, all).ConfigureAwait(false);
        }

        await NoteAsync("end", release).ConfigureAwait(false);
    }

    public ValueTask DisposeAsync() => _lock.DisposeAsync();

    private async Task LookAsync() => State = await Files.LookAsync(CancellationToken.None).ConfigureAwait(false);

    private async Task RecoverAsync()
    {
        if (State.Journal.Unfinished is not { } start)
        {
            return;
        }

        var release = (string)start["release"]!;
        var isAccepted = State.Journal.UnfinishedIsAccepted;
        Say($"found: run {(string?)start["run"]} of {(string?)start["time"]} had ended in the midst of release {release}; it {(isAccepted ? "serves, and the one before it is put away" : "is undone")}");
        await (isAccepted ? FinishAsync(release) : UndoAsync(release, (string?)start["before"], (string?)start["what"] == "deploy")).ConfigureAwait(false);
        await LookAsync().ConfigureAwait(false);
    }

    private async Task RemoveAsync(string release, IReadOnlyList<EngineContainer> all)
    {
        var none = CancellationToken.None;
        var containers = all.Where(container => container.Release == release).ToList();
        foreach (var container in containers)
        {
            await DoAsync(["rm", "--force", container.Name], none).ConfigureAwait(false);
        }

        await Files.RemoveAsync(release, none).ConfigureAwait(false);
        // A release that came to no containers has the image that this run has built.
        foreach (var image in containers.Select(container => container.Image).Append(new ReleaseContainer(Containers, release).Image).Distinct())
        {
            await Docker.TryAsync(["image", "rm", image], none).ConfigureAwait(false);
        }
    }
}
