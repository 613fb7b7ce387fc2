using System.Globalization;
using System.Text.Json.Nodes;
using Prodserver.Core;
using Prodserver.Core.Findings;
using Prodserver.Core.Plans;
using Prodserver.Delivery.Deployment.Reviews;

namespace Prodserver.Delivery.Deployment.Hosts;

/// <summary>Brings releases of an environment into service on its hosts, and back: on all of them or, where one fails, on none.</summary>
/// <param name="plan">The environment's plan, for hosts.</param>
/// <param name="run">Who runs, and how.</param>
public sealed class HostDestination(ArtifactPlan plan, HostRun run) : IReleaseDestination
{
    private readonly StepTimes _times = new();

    public Task<HostReport> DeployAsync(IReadOnlyList<RenderedFile> artifacts, HostIntent? reviewed, CancellationToken cancellation) => WithFleetAsync(
        async fleet =>
        {
            var release = new Release(plan, artifacts, run.Folder);
            if (reviewed is not null && Differs(fleet, release, reviewed))
            {
                return fleet.Report(null, [Fault(ReviewFindings.Different, "somebody deployed, or changed a file, since the plan was compared")]);
            }

            var (part, identifier) = Lacking(fleet, release.Content);
            if (part.Hosts.Count == 0)
            {
                return fleet.Report(identifier, []);
            }

            run.Say($"release {identifier}");
            foreach (var host in fleet.Hosts.Except(part.Hosts))
            {
                host.Say("serves it already");
            }

            return await BringAsync(part, identifier, release, _ => ReleaseSteps.Deploy(plan.Release!), cancellation).ConfigureAwait(false) with { Hosts = fleet.Outcomes };
        },
        cancellation);

    public Task<HostReport> ReturnAsync(string? identifier, CancellationToken cancellation) => WithFleetAsync(
        async fleet =>
        {
            var previous = fleet.Hosts.Select(host => host.State.Previous).Distinct().ToList();
            var chosen = identifier ?? (previous.Count == 1 ? previous[0] : null);
            if (chosen is null || fleet.Hosts.Any(host => !host.State.Known.Contains(chosen)))
            {
                var known = string.Join("; ", fleet.Hosts.Select(host => $"{host.Host} has {(host.State.Known.Count == 0 ? "none" : string.Join(", ", host.State.Known))}"));
                return fleet.Report(null, [Fault(HostFindings.NothingToReturnTo, chosen is null ? $"no release was accepted before the running one: {known}" : $"release {chosen} is not on every host: {known}")]);
            }

            if (fleet.Hosts.All(host => host.State.Running == chosen && host.State is { IsSound: true, Drift.Count: 0 }))
            {
                return fleet.Report(chosen, []);
            }

            run.Say($"release {chosen}");
            return await BringAsync(fleet, chosen, null, ReleaseSteps.Return, cancellation).ConfigureAwait(false);
        },
        cancellation);

    private static bool Differs(Fleet fleet, Release release, HostIntent reviewed) =>
        release.Content != reviewed.Content || !fleet.Hosts.Select(host => (host.Host, host.State.Running)).SequenceEqual(reviewed.Hosts.Select(host => (host.Host, host.Release)));

    /// <summary>
    /// The hosts that a release has to be brought to, and its name: where others serve it already, those that don't are brought to the same one. After a deployment that one
    /// host alone missed, or with a new host, nothing happens to the others.
    /// </summary>
    private static (Fleet Part, string Identifier) Lacking(Fleet fleet, string content)
    {
        var lacking = fleet.Hosts.Where(host => !Serves(host.State, content)).ToList();
        var served = fleet.Hosts.Except(lacking).Select(host => host.State.Running!).Distinct().ToList();
        return served.Count == 1 && lacking.All(host => !host.State.Known.Contains(served[0]) && host.State.LastNumber <= NumberOf(served[0]))
            ? (fleet.Of(lacking), served[0])
            : (fleet, $"{fleet.Hosts.Max(host => host.State.LastNumber) + 1}-{content}");
    }

    private static int NumberOf(string identifier) => int.Parse(identifier.AsSpan(0, identifier.IndexOf('-', StringComparison.Ordinal)), CultureInfo.InvariantCulture);

    private static bool Serves(HostState state, string content) =>
        state is { IsSound: true, Drift.Count: 0, Running: { } running } && running.EndsWith("-" + content, StringComparison.Ordinal);

    private async Task<HostReport> WithFleetAsync(Func<Fleet, Task<HostReport>> work, CancellationToken cancellation)
    {
        try
        {
            var fleet = await Fleet.BeginAsync(plan, run, cancellation).ConfigureAwait(false);
            await using (fleet.ConfigureAwait(false))
            {
                var report = await work(fleet).ConfigureAwait(false);
                await fleet.EachAsync(host => TryAsync(host, "end", [])).ConfigureAwait(false);
                return report;
            }
        }
        catch (HostException refusal)
        {
            return new HostReport(null, 0, [], [Fault(HostFindings.Unreachable, refusal.Message)]);
        }
    }

    /// <param name="stepsWith">The steps, given the hooks that the release has.</param>
    private async Task<HostReport> BringAsync(
        Fleet fleet, string identifier, Release? release, Func<IReadOnlyCollection<string>, IReadOnlyList<ReleaseStep>> stepsWith, CancellationToken cancellation)
    {
        try
        {
            var answers = await Task.WhenAll(fleet.Hosts.Select(host => host.AskAsync("release", Naming(identifier, release), cancellation))).ConfigureAwait(false);
            var steps = stepsWith([.. answers[0]["hooks"]!.AsArray().Select(moment => (string)moment!)]);
            foreach (var step in steps.Where(step => !step.IsInBatches))
            {
                var hosts = step.IsOnce ? fleet.Hosts.Take(1) : fleet.Hosts;
                await Task.WhenAll(hosts.Select(host => StepAsync(host, step, release, cancellation))).ConfigureAwait(false);
            }

            foreach (var batch in fleet.Batches())
            {
                await Task.WhenAll(batch.Select(host => InServiceAsync(host, steps, cancellation))).ConfigureAwait(false);
            }
        }
        catch (HostException refusal)
        {
            return await UndoAsync(fleet, refusal).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return await UndoAsync(fleet, new HostException("the deployment was interrupted")).ConfigureAwait(false);
        }

        return await AcceptAsync(fleet, identifier).ConfigureAwait(false);
    }

    private async Task InServiceAsync(HostSession host, IReadOnlyList<ReleaseStep> steps, CancellationToken cancellation)
    {
        foreach (var step in steps.Where(step => step.IsInBatches))
        {
            await StepAsync(host, step, null, cancellation).ConfigureAwait(false);
        }
    }

    private async Task StepAsync(HostSession host, ReleaseStep step, Release? release, CancellationToken cancellation)
    {
        host.Say(step.Name);
        var request = new JsonObject { ["step"] = step.IsHook ? "hook" : step.Name, ["moment"] = step.Name, ["overwrite"] = run.Overwrite };
        try
        {
            await _times.MeasureAsync(
                step.Name,
                () => host.AskAsync("step", request, cancellation, release is null ? null : (paths, link) => SendAsync(release, paths, link, cancellation))).ConfigureAwait(false);
        }
        catch (HostException refusal)
        {
            throw new HostException($"{host.Host}: {step.Name}: {refusal.Message}", refusal.IsLost);
        }
    }

    private static async Task SendAsync(Release release, IReadOnlyList<string> paths, HostLink link, CancellationToken cancellation)
    {
        var files = release.Files.ToDictionary(file => file.Path, StringComparer.Ordinal);
        foreach (var path in paths)
        {
            var stream = File.OpenRead(files[path].Source);
            await using (stream.ConfigureAwait(false))
            {
                var piece = new byte[1 << 16];
                int count;
                while ((count = await stream.ReadAsync(piece, cancellation).ConfigureAwait(false)) > 0)
                {
                    await link.SendPieceAsync(piece.AsMemory(0, count), cancellation).ConfigureAwait(false);
                }
            }
        }
    }

    /// <summary>From here on nothing is undone: every host serves the release.</summary>
    private async Task<HostReport> AcceptAsync(Fleet fleet, string identifier)
    {
        var findings = new List<Finding>();
        foreach (var operation in new[] { "commit", "finish" })
        {
            await fleet.EachAsync(async host =>
            {
                string? fault = null;
                await _times.MeasureAsync(operation, async () => fault = await TryAsync(host, operation, []).ConfigureAwait(false)).ConfigureAwait(false);
                host.Outcome = identifier;
                if (fault is not null)
                {
                    findings.Add(Fault(HostFindings.NotUndone, $"{host.Host}: the release serves, but the one before it could not be put away: {fault}", Severity.Warning));
                }
            }).ConfigureAwait(false);
        }

        return fleet.Report(identifier, findings) with { HasChanged = true, Times = _times.Longest };
    }

    private async Task<HostReport> UndoAsync(Fleet fleet, HostException cause)
    {
        run.Say("undoing");
        var findings = new List<Finding> { Fault(HostFindings.StepFailed, cause.Message) };
        await fleet.EachAsync(async host =>
        {
            if (await TryAsync(host, "undo", []).ConfigureAwait(false) is { } fault)
            {
                host.Outcome = null;
                findings.Add(Fault(HostFindings.NotUndone, $"{host.Host}: {fault}"));
            }
        }).ConfigureAwait(false);
        var running = fleet.Hosts.Select(host => host.State.Running).Distinct().ToList();
        return fleet.Report(running.Count == 1 ? running[0] : null, findings);
    }

    /// <summary>What went wrong; null where nothing did.</summary>
    private static async Task<string?> TryAsync(HostSession host, string operation, JsonObject request)
    {
        try
        {
            var result = await host.AskAsync(operation, request, CancellationToken.None).ConfigureAwait(false);
            return result["faults"] is JsonArray { Count: > 0 } faults ? string.Join("; ", faults.Select(fault => (string)fault!)) : null;
        }
        catch (HostException refusal)
        {
            return refusal.Message;
        }
    }

    private static JsonObject Naming(string identifier, Release? release)
    {
        var request = new JsonObject { ["release"] = identifier, ["what"] = release is null ? "rollback" : "deploy" };
        if (release is not null)
        {
            request["record"] = release.NewRecord();
        }

        return request;
    }

    private Finding Fault(FindingCode code, string message, Severity severity = Severity.Error) => HostFault.Of(plan, code, message, severity);
}
