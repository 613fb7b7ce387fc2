using Prodserver.Core.Plans;
using Prodserver.Core.Releases;
using Prodserver.Delivery.Deployment.Containers;

namespace Prodserver.Delivery.Deployment.Swarms;

/// <summary>Takes the steps that bring one release into service in a swarm.</summary>
/// <param name="release">The release.</param>
/// <param name="held">The lock of the stack.</param>
internal sealed class SwarmRelease(ArtifactPlan plan, HostRun run, DockerClient docker, SwarmManager swarm, SwarmLock held, StepTimes times, string release)
{
    private StackPlan Stack => plan.Stack!;

    /// <summary>Every task of every service may take the time that one has.</summary>
    private TimeSpan Patience => TimeSpan.FromSeconds((Stack.Target.HealthTimeout + 30) * (1 + plan.Processes.Sum(process => process.Definition.Replicas)));

    /// <summary>Has the swarm know the image of a new release, and its migrations applied.</summary>
    /// <exception cref="HostException">A step failed.</exception>
    public async Task PrepareAsync(IImages images, ImageBuild build, RegistryAccess registry, CancellationToken cancellation)
    {
        await StepAsync("preflight", () => PreflightAsync(cancellation)).ConfigureAwait(false);
        await StepAsync("image", () => Task.Run(() => images.Build(build), cancellation)).ConfigureAwait(false);
        if (Stack.Target.Registry is { } named)
        {
            await StepAsync("push", async () =>
            {
                await registry.LogInAsync(named, cancellation).ConfigureAwait(false);
                await Task.Run(() => images.Push(build.Reference, Stack.Target.Context), cancellation).ConfigureAwait(false);
            }).ConfigureAwait(false);
        }

        if (Stack.Target.Migrates)
        {
            await StepAsync("migrations", () => MigrateAsync(cancellation)).ConfigureAwait(false);
        }
    }

    /// <summary>Has the swarm bring its services to the release, and waits for what comes of it.</summary>
    /// <exception cref="HostException">The swarm returned one of them, or it takes too long.</exception>
    public Task UpdateAsync(string stack, CancellationToken cancellation) => StepAsync("update", () => BringAsync(stack, cancellation));

    /// <summary>As <see cref="UpdateAsync"/>, where that is not a step of its own.</summary>
    public async Task BringAsync(string stack, CancellationToken cancellation)
    {
        await swarm.DeployAsync(stack, cancellation).ConfigureAwait(false);
        await new SwarmWatch(docker, swarm, Stack, release).WaitAsync(Patience, cancellation).ConfigureAwait(false);
    }

    private async Task PreflightAsync(CancellationToken cancellation)
    {
        foreach (var secret in Stack.Secrets)
        {
            if (await swarm.SecretAsync(secret, cancellation).ConfigureAwait(false) is null)
            {
                throw new HostException($"the swarm has no secret {secret}: docker secret create {secret} FILE");
            }
        }
    }

    private async Task MigrateAsync(CancellationToken cancellation)
    {
        var output = await swarm.OnceAsync(release, "migrations", ["python", "manage.py", "migrate", "--noinput"], cancellation).ConfigureAwait(false);
        foreach (var line in output.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            run.Say($"{swarm.Name}: migrations: {line.TrimEnd()}");
        }
    }

    private async Task StepAsync(string step, Func<Task> work)
    {
        await held.CheckAsync().ConfigureAwait(false);
        run.Say($"{swarm.Name}: {step}");
        try
        {
            await times.MeasureAsync(step, work).ConfigureAwait(false);
        }
        catch (HostException refusal)
        {
            throw new HostException($"{step}: {refusal.Message}");
        }
    }
}
