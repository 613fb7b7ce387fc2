using Prodserver.Delivery.Processes;

namespace Prodserver.Delivery.Deployment.Containers;

/// <summary>
/// The lock of an environment in its engine. A program in the proxy's container holds it for as long as this one listens: it ends with the connection, and the lock
/// with it, however that happens.
/// </summary>
internal sealed class EngineLock : IAsyncDisposable
{
    private const string Hold =
        """
        cd /etc/prodserver
        exec 9>>lock
        n=$2
        while ! flock -n 9; do
            if [ "$n" -le 0 ]; then echo "$(cat holder)"; exit; fi
            n=$((n - 1))
            sleep 1
        done
        printf '%s\n' "$1" > holder
        echo $$ > holder.pid
        echo locked
        exec cat > /dev/null
        """;

    private const string Break = "cd /etc/prodserver; if flock -n lock true; then echo 'nobody holds the lock'; else kill -9 $(cat holder.pid); echo \"the lock is broken: $(cat holder)\"; fi";

    private readonly Conversation _holder;
    private readonly Task<string?> _end;

    private EngineLock(Conversation holder, StreamReader output) => (_holder, _end) = (holder, output.ReadLineAsync());

    /// <summary>Takes the lock.</summary>
    /// <exception cref="HostException">Somebody else has it.</exception>
    public static async Task<EngineLock> TakeAsync(DockerClient docker, ProxyContainer proxy, HostRun run, CancellationToken cancellation)
    {
        var about = $"{run.Who} has been deploying since {run.Now} (run {run.Id}{(run.Why is null ? "" : ": " + run.Why)})";
        var seconds = ((int)run.LockWait.TotalSeconds).ToString(System.Globalization.CultureInfo.InvariantCulture);
        var holder = docker.Start("exec", "--interactive", proxy.Name, "sh", "-c", Hold, "sh", about, seconds);
        try
        {
            var output = new StreamReader(holder.Output);
            return await output.ReadLineAsync(cancellation).ConfigureAwait(false) switch
            {
                "locked" => new EngineLock(holder, output),
                null => throw new HostException($"the lock can't be taken: {holder.Error}"),
                var other => throw new HostException($"{other}; wait for it with --lock-wait=SECONDS, or end it with --target=Unlock"),
            };
        }
        catch
        {
            await holder.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Ends whoever holds it.</summary>
    public static Task<string> BreakAsync(ProxyContainer proxy, CancellationToken cancellation) => proxy.ShellAsync(Break, [], cancellation);

    /// <summary>Who holds it; null where nobody does.</summary>
    public static async Task<string?> HolderAsync(ProxyContainer proxy, CancellationToken cancellation) =>
        await proxy.ShellAsync("cd /etc/prodserver; flock -n lock true || cat holder", [], cancellation).ConfigureAwait(false) is { Length: > 0 } holder ? holder : null;

    /// <exception cref="HostException">Somebody broke it, or the engine is gone.</exception>
    public void Check()
    {
        if (_end.IsCompleted)
        {
            throw new HostException("the lock was broken, or the connection to the engine ended", isLost: true);
        }
    }

    public ValueTask DisposeAsync() => _holder.DisposeAsync();
}
