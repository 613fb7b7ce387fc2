using System.Diagnostics;
using Prodserver.Delivery.Processes;

namespace Prodserver.Delivery.Deployment.Containers;

/// <summary>
/// The lock of an environment in its engine: a container, since an engine has each name once. It runs for as long as this program listens: it ends with the
/// connection, and the lock with it, however that happens.
/// </summary>
internal sealed class EngineLock : IAsyncDisposable
{
    private const string Held = "locked";

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly Conversation _holder;
    private readonly Task<string?> _end;

    private EngineLock(Conversation holder, StreamReader output) => (_holder, _end) = (holder, output.ReadLineAsync());

    /// <summary>Takes the lock.</summary>
    /// <param name="name">The name of the environment in the engine.</param>
    /// <param name="image">An image that has sh and cat.</param>
    /// <exception cref="HostException">Somebody else has it.</exception>
    public static async Task<EngineLock> TakeAsync(DockerClient docker, string name, string image, HostRun run, CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        while (true)
        {
            var (held, fault) = await TryAsync(docker, Words(name, image, run.Holder), cancellation).ConfigureAwait(false);
            if (held is not null)
            {
                return held;
            }

            var other = await HolderAsync(docker, name, cancellation).ConfigureAwait(false);
            if (other is null && !fault.Contains("already in use", StringComparison.Ordinal))
            {
                throw new HostException($"the lock can't be taken: {fault}");
            }

            if (watch.Elapsed >= run.LockWait)
            {
                throw new HostException($"{other ?? "somebody else was deploying a moment ago"}; wait for it with --lock-wait=SECONDS, or end it with --target=Unlock");
            }

            await Task.Delay(Pause, cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>Ends whoever holds it.</summary>
    public static async Task<string> BreakAsync(DockerClient docker, string name, CancellationToken cancellation)
    {
        var holder = await HolderAsync(docker, name, cancellation).ConfigureAwait(false);
        if (holder is null)
        {
            return "nobody holds the lock";
        }

        await docker.RunAsync(["rm", "--force", NameOf(name)], cancellation).ConfigureAwait(false);
        return $"the lock is broken: {holder}";
    }

    /// <summary>Who holds it; null where nobody does.</summary>
    public static Task<string?> HolderAsync(DockerClient docker, string name, CancellationToken cancellation) =>
        docker.TryAsync(["inspect", "--format", $"{{{{index .Config.Labels \"{Labels.Holder}\"}}}}", NameOf(name)], cancellation);

    /// <exception cref="HostException">Somebody broke it, or the engine is gone.</exception>
    public void Check()
    {
        if (_end.IsCompleted)
        {
            throw new HostException("the lock was broken, or the connection to the engine ended", isLost: true);
        }
    }

    public ValueTask DisposeAsync() => _holder.DisposeAsync();

    private static async Task<(EngineLock? Held, string Fault)> TryAsync(DockerClient docker, IReadOnlyList<string> words, CancellationToken cancellation)
    {
        var holder = docker.Start(words);
        EngineLock? held = null;
        try
        {
            var output = new StreamReader(holder.Output);
            held = await output.ReadLineAsync(cancellation).ConfigureAwait(false) == Held ? new EngineLock(holder, output) : null;
        }
        finally
        {
            if (held is null)
            {
                await holder.DisposeAsync().ConfigureAwait(false);
            }
        }

        return (held, holder.Error);
    }

    private static string NameOf(string name) => name + "-lock";

    private static IReadOnlyList<string> Words(string name, string image, string holder) =>
    [
        "run", "--rm", "--interactive", "--name", NameOf(name), "--label", $"{Labels.Name}={name}", "--label", $"{Labels.Holder}={holder}",
        "--network", "none", "--read-only", "--cap-drop", "ALL", "--security-opt", "no-new-privileges:true", "--log-driver", "none",
        "--entrypoint", "sh", image, "-c", $"echo {Held}; exec cat > /dev/null",
    ];
}
