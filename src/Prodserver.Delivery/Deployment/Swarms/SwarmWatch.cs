using System.Diagnostics;
using Prodserver.Core.Releases;
using Prodserver.Delivery.Deployment.Containers;

namespace Prodserver.Delivery.Deployment.Swarms;

/// <summary>Watches what a swarm makes of a release.</summary>
internal sealed class SwarmWatch(DockerClient docker, SwarmManager swarm, StackPlan plan, string release)
{
    private const int Lines = 12;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    /// <summary>Waits until every service runs the release, all of its tasks well.</summary>
    /// <exception cref="HostException">The swarm returned one of them, or it takes too long; the reason is that of a task.</exception>
    public async Task WaitAsync(TimeSpan patience, CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        while (true)
        {
            var services = (await swarm.LookAsync(cancellation).ConfigureAwait(false)).Services;
            var states = new List<string>();
            foreach (var service in services)
            {
                states.Add(await docker.RunAsync(["service", "inspect", "--format", "{{if .UpdateStatus}}{{.UpdateStatus.State}}{{end}}", service.Name], cancellation).ConfigureAwait(false));
            }

            var failed = services.Zip(states).FirstOrDefault(pair => pair.Second.StartsWith("rollback", StringComparison.Ordinal) || pair.Second == "paused").First;
            var late = watch.Elapsed > patience ? services.FirstOrDefault(service => !service.IsWhole) ?? (services is [var first, ..] ? first : new SwarmService(plan.Name, "0/0", "")) : null;
            if ((failed ?? late) is { } ill)
            {
                throw new HostException($"{ill.Name}: {await ReasonAsync(ill.Name).ConfigureAwait(false)}");
            }

            if (services.Count > 0 && services.All(service => service.IsWhole && service.Release == release) && states.All(state => state is "" or "completed"))
            {
                return;
            }

            await Task.Delay(Pause, cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>Why a service has no good task of the release: what the swarm says, and what the task printed last.</summary>
    private async Task<string> ReasonAsync(string service)
    {
        var none = CancellationToken.None;
        var own = new List<SwarmTask>();
        for (var attempt = 0; attempt < 10 && !own.Exists(task => task.HasFailed); attempt++)
        {
            await Task.Delay(Pause, none).ConfigureAwait(false);
            own = [.. (await SwarmTask.AllAsync(docker, service).ConfigureAwait(false)).Where(task => task.Image.EndsWith(":" + release, StringComparison.Ordinal))];
        }

        var failed = own.Find(task => task.HasFailed);
        var reason = failed?.Error ?? $"no task of the release is healthy: {string.Join(", ", own.Select(task => task.State))}";
        var log = await docker.SaidAsync(["service", "logs", "--raw", "--tail", $"{Lines}", failed?.Id ?? service], none).ConfigureAwait(false);
        return $"{reason}\n{log.Trim()}".TrimEnd();
    }
}
