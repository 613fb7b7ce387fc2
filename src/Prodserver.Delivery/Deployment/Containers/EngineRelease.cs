using System.Diagnostics;
using Prodserver.Core.Releases;

namespace Prodserver.Delivery.Deployment.Containers;

/// <summary>Takes the steps that bring one release into service in an engine.</summary>
/// <param name="engine">The run.</param>
/// <param name="release">The release.</param>
/// <param name="processes">Its processes.</param>
/// <param name="isNew">True where it comes from here; false where the engine has it.</param>
/// <param name="facts">What the project's own commands are told in variables.</param>
internal sealed class EngineRelease(EngineRun engine, string release, IReadOnlyList<KeptProcess> processes, bool isNew, IReadOnlyDictionary<string, string> facts)
{
    /// <summary>How long a process has to stay up that can't be asked for its health.</summary>
    private static readonly TimeSpan TimeToStay = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(300);

    private readonly ReleaseContainer _containers = new(engine.Containers, release);

    private ContainerPlan Plan => engine.Containers;

    private IEnumerable<KeptProcess> Beside => processes.Where(process => process.RunsBeside);

    /// <exception cref="HostException">The step failed.</exception>
    public Task TakeAsync(ReleaseStep step, IImages images, ImageBuild build, RegistryAccess registry, CancellationToken cancellation) => step.Name switch
    {
        "preflight" => PreflightAsync(registry, cancellation),
        "image" => Task.Run(() => images.Build(build with { Reference = _containers.Image }), cancellation),
        "push" => PushAsync(images, registry, cancellation),
        "migrations" => OnceAsync("migrations", ["python", "manage.py", "migrate", "--noinput"], [], cancellation),
        "start" => EachAsync(Beside, async process => await StartAsync(process, cancellation).ConfigureAwait(false)),
        "health" => EachAsync(Beside, process => AnswersAsync(process, null, cancellation)),
        "switch" => SwitchAsync(cancellation),
        "visit" => EachAsync(Beside, process => AnswersAsync(process, ProxyContainer.Alias, cancellation)),
        "workers" => WorkersAsync(cancellation),
        _ => HookAsync(step.Name, cancellation),
    };

    private async Task PreflightAsync(RegistryAccess registry, CancellationToken cancellation)
    {
        if (Plan.Target.Registry is { } named && registry.Fault(named) is { } fault)
        {
            throw new HostException(fault);
        }

        foreach (var secret in Plan.Secrets)
        {
            string[] words = ["run", "--rm", "--read-only", "--network", "none", .. ReleaseContainer.Secret(secret), "--entrypoint", "test", Plan.Target.Proxy, "-s", $"/run/secrets/{secret.Name}"];
            if (await engine.Docker.TryAsync(words, cancellation).ConfigureAwait(false) is null)
            {
                throw new HostException($"the secret {secret.Name} is not set: the engine's machine has no {secret.File}, or it is empty");
            }
        }
    }

    private async Task PushAsync(IImages images, RegistryAccess registry, CancellationToken cancellation)
    {
        await registry.LogInAsync(Plan.Target.Registry!, cancellation).ConfigureAwait(false);
        await Task.Run(() => images.Push(_containers.Image, Plan.Target.Context), cancellation).ConfigureAwait(false);
    }

    private Task HookAsync(string moment, CancellationToken cancellation) => OnceAsync(
        moment,
        Plan.Target.Hooks.First(hook => hook.Moment == moment).Words,
        facts.Append(new("PRODSERVER_MOMENT", moment)),
        cancellation);

    private async Task OnceAsync(string purpose, IReadOnlyList<string> words, IEnumerable<KeyValuePair<string, string>> variables, CancellationToken cancellation)
    {
        var output = await engine.DoAsync(_containers.Once(Plan.Processes[0].Service, purpose, words, variables), cancellation).ConfigureAwait(false);
        foreach (var line in output.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            engine.Say($"{purpose}: {line.TrimEnd()}");
        }
    }

    /// <summary>A release that the engine has, has its containers; they are started again.</summary>
    private Task<string> StartAsync(KeptProcess process, CancellationToken cancellation) => engine.DoAsync(
        isNew ? _containers.Start(Plan.Processes.First(made => made.Name == process.Name)) : ["start", _containers.NameOf(process.Name)],
        cancellation);

    private async Task SwitchAsync(CancellationToken cancellation)
    {
        await engine.Proxy.ReplaceAsync(cancellation).ConfigureAwait(false);
        await engine.Files.SwitchAsync(release, cancellation).ConfigureAwait(false);
    }

    private async Task WorkersAsync(CancellationToken cancellation)
    {
        foreach (var process in processes.Where(process => !process.RunsBeside))
        {
            await StopOthersAsync(process.Name, cancellation).ConfigureAwait(false);
            await StartAsync(process, cancellation).ConfigureAwait(false);
            if (process.Probe is null)
            {
                await StaysAsync(process, cancellation).ConfigureAwait(false);
            }
            else
            {
                await AnswersAsync(process, null, cancellation).ConfigureAwait(false);
            }
        }
    }

    private async Task StopOthersAsync(string process, CancellationToken cancellation)
    {
        foreach (var other in await EngineContainer.AllAsync(engine.Docker, Plan.Name, cancellation).ConfigureAwait(false))
        {
            if (other.Process == process && other.Release != release && other.State == "running")
            {
                await engine.DoAsync(["stop", other.Name], cancellation).ConfigureAwait(false);
            }
        }
    }

    private async Task StaysAsync(KeptProcess process, CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < TimeToStay)
        {
            await RunsAsync(process, cancellation).ConfigureAwait(false);
            await Task.Delay(Pause, cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>Asks until it answers well, in the container itself: no port of the engine's machine has to be reached from here.</summary>
    /// <param name="host">Who is asked in its place; null for the process.</param>
    private async Task AnswersAsync(KeptProcess process, string? host, CancellationToken cancellation)
    {
        var probe = process.Probe!;
        string[] words = ["exec", _containers.NameOf(process.Name), .. host is null ? probe : [.. probe.Take(3), host, .. probe.Skip(4)]];
        var watch = Stopwatch.StartNew();
        while (true)
        {
            engine.Check();
            await RunsAsync(process, cancellation).ConfigureAwait(false);
            try
            {
                await engine.Docker.RunAsync(words, cancellation).ConfigureAwait(false);
                return;
            }
            catch (HostException refusal)
            {
                if (watch.Elapsed.TotalSeconds > Plan.Target.HealthTimeout)
                {
                    var answer = refusal.Message.Split('\n')[^1];
                    throw new HostException($"{process.Name} did not answer well within {Plan.Target.HealthTimeout} s{(host is null ? "" : " through the proxy")}: {answer}{await LogAsync(process).ConfigureAwait(false)}");
                }
            }

            await Task.Delay(Pause, cancellation).ConfigureAwait(false);
        }
    }

    private async Task RunsAsync(KeptProcess process, CancellationToken cancellation)
    {
        var name = _containers.NameOf(process.Name);
        var all = await EngineContainer.AllAsync(engine.Docker, Plan.Name, cancellation).ConfigureAwait(false);
        if (all.FirstOrDefault(container => container.Name == name) is not { IsSound: true } container)
        {
            throw new HostException($"{process.Name} does not stay up{await LogAsync(process).ConfigureAwait(false)}");
        }
    }

    /// <summary>The end of what it printed.</summary>
    private async Task<string> LogAsync(KeptProcess process)
    {
        var log = await engine.Docker.SaidAsync(["logs", "--tail", "20", _containers.NameOf(process.Name)], CancellationToken.None).ConfigureAwait(false);
        return log.Trim().Length == 0 ? "" : "\n" + log.Trim();
    }

    private static async Task EachAsync(IEnumerable<KeptProcess> processes, Func<KeptProcess, Task> work)
    {
        foreach (var process in processes)
        {
            await work(process).ConfigureAwait(false);
        }
    }
}
