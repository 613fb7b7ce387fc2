using System.Text.Json.Nodes;
using Prodserver.Core.Findings;
using Prodserver.Core.Plans;

namespace Prodserver.Delivery.Deployment.Hosts;

/// <summary>Brings one release into service on the hosts of a fleet: on all of them or, where one fails, on none.</summary>
/// <param name="fleet">The hosts, locked.</param>
/// <param name="identifier">The name of the release.</param>
/// <param name="release">What it is made of; null where the hosts have it.</param>
internal sealed class Rollout(ArtifactPlan plan, HostRun run, Fleet fleet, string identifier, Release? release)
{
    private readonly StepTimes _times = new();

    /// <param name="stepsWith">The steps, given the hooks that the release has.</param>
    public async Task<HostReport> RunAsync(Func<IReadOnlyCollection<string>, IReadOnlyList<ReleaseStep>> stepsWith, CancellationToken cancellation)
    {
        try
        {
            var answers = await Task.WhenAll(fleet.Hosts.Select(host => host.AskAsync("release", Naming(), cancellation))).ConfigureAwait(false);
            var steps = stepsWith([.. answers[0]["hooks"]!.AsArray().Select(moment => (string)moment!)]);
            foreach (var step in steps.Where(step => !step.IsInBatches))
            {
                var hosts = step.IsOnce ? fleet.Hosts.Take(1) : fleet.Hosts;
                await Task.WhenAll(hosts.Select(host => StepAsync(host, step, cancellation))).ConfigureAwait(false);
            }

            foreach (var batch in fleet.Batches())
            {
                await Task.WhenAll(batch.Select(host => InServiceAsync(host, steps, cancellation))).ConfigureAwait(false);
            }
        }
        catch (HostException refusal)
        {
            return await UndoAsync(refusal.Message).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return await UndoAsync("the deployment was interrupted").ConfigureAwait(false);
        }

        return await AcceptAsync().ConfigureAwait(false);
    }

    private async Task InServiceAsync(HostSession host, IReadOnlyList<ReleaseStep> steps, CancellationToken cancellation)
    {
        foreach (var step in steps.Where(step => step.IsInBatches))
        {
            await StepAsync(host, step, cancellation).ConfigureAwait(false);
        }
    }

    private async Task StepAsync(HostSession host, ReleaseStep step, CancellationToken cancellation)
    {
        host.Say(step.Name);
        var request = new JsonObject { ["step"] = step.IsHook ? "hook" : step.Name, ["moment"] = step.Name, ["overwrite"] = run.Overwrite };
        try
        {
            await _times.MeasureAsync(
                step.Name,
                () => host.AskAsync("step", request, cancellation, release is null ? null : (paths, link) => release.SendAsync(paths, link, cancellation))).ConfigureAwait(false);
        }
        catch (HostException refusal)
        {
            throw new HostException($"{host.Host}: {step.Name}: {refusal.Message}", refusal.IsLost);
        }
    }

    /// <summary>From here on nothing is undone: every host serves the release.</summary>
    private async Task<HostReport> AcceptAsync()
    {
        var findings = new List<Finding>();
        foreach (var operation in new[] { "commit", "finish" })
        {
            var faults = await Task.WhenAll(fleet.Hosts.Select(host => AcceptAsync(host, operation))).ConfigureAwait(false);
            findings.AddRange(faults.OfType<Finding>());
        }

        return fleet.Report(identifier, findings) with { HasChanged = true, Times = _times.Longest };
    }

    private async Task<Finding?> AcceptAsync(HostSession host, string operation)
    {
        string? fault = null;
        await _times.MeasureAsync(operation, async () => fault = await host.TryAsync(operation).ConfigureAwait(false)).ConfigureAwait(false);
        host.Outcome = identifier;
        return fault is null
            ? null
            : HostFault.Of(plan, HostFindings.NotUndone, $"{host.Host}: the release serves, but the one before it could not be put away: {fault}", Severity.Warning);
    }

    private async Task<HostReport> UndoAsync(string cause)
    {
        run.Say("undoing");
        var faults = await Task.WhenAll(fleet.Hosts.Select(UndoAsync)).ConfigureAwait(false);
        var running = fleet.Hosts.Select(host => host.State.Running).Distinct().ToList();
        return fleet.Report(running.Count == 1 ? running[0] : null, [HostFault.Of(plan, HostFindings.StepFailed, cause), .. faults.OfType<Finding>()]);
    }

    private async Task<Finding?> UndoAsync(HostSession host)
    {
        if (await host.TryAsync("undo").ConfigureAwait(false) is not { } fault)
        {
            return null;
        }

        host.Outcome = null;
        return HostFault.Of(plan, HostFindings.NotUndone, $"{host.Host}: {fault}");
    }

    private JsonObject Naming()
    {
        var request = new JsonObject { ["release"] = identifier, ["what"] = release is null ? "rollback" : "deploy" };
        if (release is not null)
        {
            request["record"] = release.NewRecord();
        }

        return request;
    }
}
