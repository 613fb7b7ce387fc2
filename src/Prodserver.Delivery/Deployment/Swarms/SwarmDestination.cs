using Prodserver.Core;
using Prodserver.Core.Findings;
using Prodserver.Core.Plans;
using Prodserver.Core.Releases;
using Prodserver.Delivery.Deployment.Containers;
using Prodserver.Delivery.Deployment.Reviews;

namespace Prodserver.Delivery.Deployment.Swarms;

/// <summary>Brings releases of an environment into service in a swarm, and back: the swarm itself replaces tasks, and returns where one is not healthy.</summary>
/// <param name="plan">The environment's plan, for a swarm.</param>
/// <param name="run">Who runs, and how.</param>
/// <param name="images">Builds and pushes.</param>
/// <param name="dockerfile">The environment's Dockerfile on this machine.</param>
/// <param name="variable">The value of an environment variable of this machine that holds a password; null where it is not set.</param>
public sealed class SwarmDestination(ArtifactPlan plan, HostRun run, IImages images, string dockerfile, Func<string, Secret?> variable) : IReleaseDestination
{
    internal const string StackFile = "docker/stack.yaml";

    private readonly StepTimes _times = new();

    private readonly DockerClient _docker = new(run.Environment, plan.Stack!.Target.Context, run.Folder);

    private StackPlan Stack => plan.Stack!;

    private SwarmManager Swarm => new(_docker, Stack);

    public Task<HostReport> DeployAsync(IReadOnlyList<RenderedFile> artifacts, HostIntent? reviewed, CancellationToken cancellation) => LockedAsync(
        async (held, state) =>
        {
            var content = EngineContent.Of(artifacts, Stack.Target.Hooks, run.Folder);
            if (reviewed is not null && (content != reviewed.Content || reviewed.Hosts.Any(host => host.Release != state.Running)))
            {
                return Report(state.Running, [Fault(ReviewFindings.Different, "somebody deployed, or changed a file, since the plan was compared")]);
            }

            if (state.Running is { } running && ReleaseId.Has(running, content) && state.Drift.Count == 0)
            {
                return Report(running, []);
            }

            var release = ReleaseId.Of(state.LastNumber + 1, content);
            var stack = EngineContent.Text(artifacts, StackFile).Replace($"\"{Stack.Tag}\"", $"\"{Stack.Image}:{release}\"", StringComparison.Ordinal);
            return await BringAsync(held, state, release, stack, isNew: true, cancellation).ConfigureAwait(false);
        },
        cancellation);

    public Task<HostReport> ReturnAsync(string? identifier, CancellationToken cancellation) => LockedAsync(
        async (held, state) =>
        {
            var chosen = identifier ?? state.Previous;
            if (chosen is null || !state.Has(chosen) || await Swarm.StackAsync(chosen, cancellation).ConfigureAwait(false) is not { } stack)
            {
                var known = state.Releases.Count == 0 ? "none" : string.Join(", ", state.Releases.Select(kept => kept.Release));
                return Report(state.Running, [Fault(SwarmFindings.NothingToReturnTo, $"{(chosen is null ? "no release was accepted before the running one" : $"release {chosen} is not there")}: {Swarm.Name} has {known}")]);
            }

            return chosen == state.Running && state.Drift.Count == 0
                ? Report(chosen, [])
                : await BringAsync(held, state, chosen, stack, isNew: false, cancellation).ConfigureAwait(false);
        },
        cancellation);

    private async Task<HostReport> BringAsync(SwarmLock held, SwarmState state, string release, string stack, bool isNew, CancellationToken cancellation)
    {
        run.Say($"{Swarm.Name}: release {release}");
        var work = new SwarmRelease(plan, run, _docker, Swarm, held, _times, release);
        var isUpdated = false;
        try
        {
            if (isNew)
            {
                var build = new ImageBuild($"{Stack.Image}:{release}", dockerfile, run.Folder, Stack.Target.Context);
                await work.PrepareAsync(images, build, new RegistryAccess(_docker, variable), cancellation).ConfigureAwait(false);
            }

            isUpdated = true;
            await work.UpdateAsync(stack, cancellation).ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is HostException or OperationCanceledException)
        {
            return await UndoAsync(held, state.Running, release, isNew, isUpdated, fault is HostException ? fault.Message : "the deployment was interrupted").ConfigureAwait(false);
        }

        return await AcceptAsync(state, release, stack).ConfigureAwait(false);
    }

    private async Task<HostReport> AcceptAsync(SwarmState state, string release, string stack)
    {
        var findings = new List<Finding>();
        try
        {
            await Swarm.KeepAsync(release, stack, run.Now).ConfigureAwait(false);
            foreach (var old in state.Releases.Select(kept => kept.Release).Where(old => old != release).SkipLast(Stack.Target.Keep - 1))
            {
                await Swarm.ForgetAsync(old).ConfigureAwait(false);
            }
        }
        catch (HostException refusal)
        {
            findings.Add(Fault(SwarmFindings.NotUndone, $"the release serves, but its stack file could not be kept: {refusal.Message}", Severity.Warning));
        }

        return Report(release, findings) with { HasChanged = true, Times = _times.Longest };
    }

    private async Task<HostReport> UndoAsync(SwarmLock held, string? before, string release, bool isNew, bool isUpdated, string cause)
    {
        run.Say("undoing");
        var findings = new List<Finding> { Fault(SwarmFindings.StepFailed, cause) };
        try
        {
            await held.CheckAsync().ConfigureAwait(false);
            if (isUpdated && before is not null && await Swarm.StackAsync(before, CancellationToken.None).ConfigureAwait(false) is { } stack)
            {
                await new SwarmRelease(plan, run, _docker, Swarm, held, _times, before).BringAsync(stack, CancellationToken.None).ConfigureAwait(false);
            }
            else if (isUpdated && before is null)
            {
                await Swarm.RemoveStackAsync().ConfigureAwait(false);
            }

            if (isNew)
            {
                await Swarm.ForgetAsync(release).ConfigureAwait(false);
            }
        }
        catch (HostException refusal)
        {
            findings.Add(Fault(SwarmFindings.NotUndone, refusal.Message));
        }

        return Report(before, findings);
    }

    private async Task<HostReport> LockedAsync(Func<SwarmLock, SwarmState, Task<HostReport>> work, CancellationToken cancellation)
    {
        try
        {
            await Swarm.RequireAsync(cancellation).ConfigureAwait(false);
            var held = await SwarmLock.TakeAsync(_docker, Stack.Name, run, cancellation).ConfigureAwait(false);
            await using (held.ConfigureAwait(false))
            {
                return await work(held, await Swarm.LookAsync(cancellation).ConfigureAwait(false)).ConfigureAwait(false);
            }
        }
        catch (HostException refusal)
        {
            return Report(null, [Fault(SwarmFindings.Unreachable, refusal.Message)]);
        }
    }

    private HostReport Report(string? release, IReadOnlyList<Finding> findings) => new(release, 0, [(Swarm.Name, release)], findings);

    private Finding Fault(FindingCode code, string message, Severity severity = Severity.Error) => HostFault.Of(plan, code, message, severity);
}
