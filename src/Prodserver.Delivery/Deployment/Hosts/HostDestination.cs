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

            return await new Rollout(plan, run, part, identifier, release).RunAsync(_ => ReleaseSteps.Deploy(plan.Release!), cancellation).ConfigureAwait(false) with { Hosts = fleet.Outcomes };
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
            return await new Rollout(plan, run, fleet, chosen, null).RunAsync(ReleaseSteps.Return, cancellation).ConfigureAwait(false);
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
        return served.Count == 1 && lacking.All(host => !host.State.Known.Contains(served[0]) && host.State.LastNumber <= ReleaseId.NumberOf(served[0]))
            ? (fleet.Of(lacking), served[0])
            : (fleet, ReleaseId.Of(fleet.Hosts.Max(host => host.State.LastNumber) + 1, content));
    }

    private static bool Serves(HostState state, string content) =>
        state is { IsSound: true, Drift.Count: 0, Running: { } running } && ReleaseId.Has(running, content);

    private async Task<HostReport> WithFleetAsync(Func<Fleet, Task<HostReport>> work, CancellationToken cancellation)
    {
        try
        {
            var fleet = await Fleet.BeginAsync(plan, run, cancellation).ConfigureAwait(false);
            await using (fleet.ConfigureAwait(false))
            {
                var report = await work(fleet).ConfigureAwait(false);
                await Task.WhenAll(fleet.Hosts.Select(host => host.TryAsync("end"))).ConfigureAwait(false);
                return report;
            }
        }
        catch (HostException refusal)
        {
            return new HostReport(null, 0, [], [Fault(HostFindings.Unreachable, refusal.Message)]);
        }
    }

    private Finding Fault(FindingCode code, string message) => HostFault.Of(plan, code, message);
}
