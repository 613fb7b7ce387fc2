using System.Diagnostics;
using System.Globalization;
using System.Text;
using Prodserver.Delivery.Deployment.Containers;

namespace Prodserver.Delivery.Deployment.Swarms;

/// <summary>
/// The lock of a stack: a config with a number in its name, which a swarm makes once. Its holder makes the next number and removes its own before the lease is over;
/// a lock that nobody renewed is taken over in the same way, so that of two who try only one comes through.
/// </summary>
internal sealed class SwarmLock : IAsyncDisposable
{
    private const string Label = Labels.Name + ".lock";

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    private readonly DockerClient _docker;
    private readonly string _name;
    private readonly string _holder;
    private readonly TimeSpan _lease;
    private readonly SemaphoreSlim _turn = new(1);
    private readonly CancellationTokenSource _end = new();
    private readonly Task _renewing;
    private Made _made;

    private SwarmLock(DockerClient docker, string name, string holder, TimeSpan lease, Made made)
    {
        (_docker, _name, _holder, _lease, _made) = (docker, name, holder, lease, made);
        _renewing = RenewAsync();
    }

    /// <summary>A config that this run has made.</summary>
    /// <param name="Id">What tells it from another's: numbers begin anew where no lock is left.</param>
    private readonly record struct Made(int Number, string Id);

    /// <summary>A lock as it is found.</summary>
    private sealed record Found(int Number, string Holder, TimeSpan Age);

    /// <summary>Takes the lock.</summary>
    /// <param name="name">The name of the stack.</param>
    /// <exception cref="HostException">Somebody else has it.</exception>
    public static async Task<SwarmLock> TakeAsync(DockerClient docker, string name, HostRun run, CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        while (true)
        {
            var found = await FindAsync(docker, name, cancellation).ConfigureAwait(false);
            if (found is null || found.Age > run.Lease)
            {
                if (await TryAsync(docker, name, run, found, cancellation).ConfigureAwait(false) is { } taken)
                {
                    return taken;
                }
            }
            else if (watch.Elapsed >= run.LockWait)
            {
                throw new HostException($"{found.Holder}; wait for it with --lock-wait=SECONDS: where that run has ended, its lock does within {Seconds(run.Lease)} s, or at once with --target=Unlock");
            }

            await Task.Delay(Pause, cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>Who has the lock; null where nobody has.</summary>
    public static async Task<string?> HolderAsync(DockerClient docker, string name, CancellationToken cancellation) =>
        (await FindAsync(docker, name, cancellation).ConfigureAwait(false))?.Holder;

    /// <summary>Takes the lock from whoever has it.</summary>
    public static async Task BreakAsync(DockerClient docker, string name, CancellationToken cancellation)
    {
        foreach (var number in await NumbersAsync(docker, name, cancellation).ConfigureAwait(false))
        {
            await docker.TryAsync(["config", "rm", NameOf(name, number)], cancellation).ConfigureAwait(false);
        }
    }

    /// <exception cref="HostException">Somebody took it.</exception>
    public async Task CheckAsync()
    {
        await _turn.WaitAsync().ConfigureAwait(false);
        try
        {
            if (await _docker.TryAsync(["config", "inspect", _made.Id], CancellationToken.None).ConfigureAwait(false) is null)
            {
                throw new HostException("the lock was broken, or the swarm can't be reached", isLost: true);
            }
        }
        finally
        {
            _turn.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync().ConfigureAwait(false);
        await _renewing.ConfigureAwait(false);
        await _docker.TryAsync(["config", "rm", _made.Id], CancellationToken.None).ConfigureAwait(false);
        _end.Dispose();
        _turn.Dispose();
    }

    private async Task RenewAsync()
    {
        while (true)
        {
            await Task.Delay(_lease / 3, _end.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (_end.IsCancellationRequested)
            {
                return;
            }

            await _turn.WaitAsync().ConfigureAwait(false);
            try
            {
                var next = _made.Number + 1;
                if (await _docker.TryAsync(Words(_name, next), CancellationToken.None, input: _holder).ConfigureAwait(false) is not { } id)
                {
                    continue;
                }

                // Without the config that this run has made, the lock is no longer its own, and the new one must not stand for it.
                if (await _docker.TryAsync(["config", "rm", _made.Id], CancellationToken.None).ConfigureAwait(false) is null)
                {
                    await _docker.TryAsync(["config", "rm", id], CancellationToken.None).ConfigureAwait(false);
                    return;
                }

                _made = new Made(next, id);
            }
            finally
            {
                _turn.Release();
            }
        }
    }

    /// <returns>Null where somebody else was faster.</returns>
    private static async Task<SwarmLock?> TryAsync(DockerClient docker, string name, HostRun run, Found? stale, CancellationToken cancellation)
    {
        var number = (stale?.Number ?? 0) + 1;
        var holder = run.Holder;
        string id;
        try
        {
            id = await docker.RunAsync(Words(name, number), cancellation, holder).ConfigureAwait(false);
        }
        catch (HostException)
        {
            if ((await NumbersAsync(docker, name, cancellation).ConfigureAwait(false)).DefaultIfEmpty().Max() == (stale?.Number ?? 0))
            {
                // Nobody is in the way: the swarm itself refuses.
                throw;
            }

            return null;
        }

        var others = (await NumbersAsync(docker, name, cancellation).ConfigureAwait(false)).Where(other => other != number).ToList();
        var isNewest = others.TrueForAll(other => other < number);
        foreach (var surplus in isNewest ? others.Select(other => NameOf(name, other)) : [id])
        {
            await docker.TryAsync(["config", "rm", surplus], cancellation).ConfigureAwait(false);
        }

        if (isNewest && stale is not null)
        {
            run.Say($"{docker.Name}: found: {stale.Holder}; nobody has renewed that lock for {Seconds(stale.Age)} s, and it is taken over");
        }

        return isNewest ? new SwarmLock(docker, name, holder, run.Lease, new Made(number, id)) : null;
    }

    private static async Task<Found?> FindAsync(DockerClient docker, string name, CancellationToken cancellation)
    {
        var number = (await NumbersAsync(docker, name, cancellation).ConfigureAwait(false)).DefaultIfEmpty().Max();
        var made = number == 0 ? null : await docker.TryAsync(["config", "inspect", "--format", "{{json .CreatedAt}} {{json .Spec.Data}}", NameOf(name, number)], cancellation).ConfigureAwait(false);
        if (made?.Split(' ') is not [var time, var holder])
        {
            return null;
        }

        // Two clocks of the swarm are compared, none of this machine.
        var now = await docker.RunAsync(["info", "--format", "{{json .SystemTime}}"], cancellation).ConfigureAwait(false);
        return new Found(number, Encoding.UTF8.GetString(Convert.FromBase64String(holder.Trim('"'))), Time(now) - Time(time));
    }

    private static async Task<IReadOnlyList<int>> NumbersAsync(DockerClient docker, string name, CancellationToken cancellation)
    {
        var names = await docker.RunAsync(["config", "ls", "--filter", $"label={Label}={name}", "--format", "{{.Name}}"], cancellation).ConfigureAwait(false);
        return [.. names.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(found => int.Parse(found[(found.LastIndexOf('-') + 1)..], CultureInfo.InvariantCulture))];
    }

    private static string[] Words(string name, int number) => ["config", "create", "--label", $"{Label}={name}", NameOf(name, number), "-"];

    private static string NameOf(string name, int number) => string.Create(CultureInfo.InvariantCulture, $"{name}_lock-{number}");

    private static DateTimeOffset Time(string json) => DateTimeOffset.Parse(json.Trim('"'), CultureInfo.InvariantCulture);

    private static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0", CultureInfo.InvariantCulture);
}
