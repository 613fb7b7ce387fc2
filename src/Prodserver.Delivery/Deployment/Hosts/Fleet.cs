using System.Text.Json.Nodes;
using Prodserver.Core.Findings;
using Prodserver.Core.Plans;
using Prodserver.Core.Projects;

namespace Prodserver.Delivery.Deployment.Hosts;

/// <summary>The hosts of an environment during one run: all of them take a step, or none keeps it.</summary>
internal sealed class Fleet : IAsyncDisposable
{
    private readonly HostRun _run;

    private Fleet(IReadOnlyList<HostSession> hosts, HostRun run) => (Hosts, _run) = (hosts, run);

    public IReadOnlyList<HostSession> Hosts { get; }

    public long Sent => Hosts.Sum(host => host.Sent);

    /// <summary>Connects to every host and locks it; hosts are locked in the order of their names, so that two runs can't wait for each other.</summary>
    /// <exception cref="HostException">A host can't be reached or is locked; no host stays locked.</exception>
    public static async Task<Fleet> BeginAsync(ArtifactPlan plan, HostRun run, CancellationToken cancellation)
    {
        var target = (DeployTarget.Hosts)plan.Environment.Deploy;
        var fleet = new Fleet(Connect(target, run), run);
        try
        {
            foreach (var host in fleet.Hosts.OrderBy(host => host.Host, StringComparer.Ordinal))
            {
                await host.BeginAsync(fleet.Begin(plan), cancellation).ConfigureAwait(false);
            }

            return fleet;
        }
        catch
        {
            await fleet.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Connects without a lock, for what only looks.</summary>
    public static Fleet Look(ArtifactPlan plan, HostRun run) => new(Connect((DeployTarget.Hosts)plan.Environment.Deploy, run), run);

    /// <summary>The names by which a host finds the project.</summary>
    public static JsonObject Names(ArtifactPlan plan) => new() { ["root"] = plan.Release!.Paths.Root, ["name"] = plan.Project.Name };

    public IReadOnlyList<(string Host, string? Release)> Outcomes => [.. Hosts.Select(host => (host.Host, host.Outcome))];

    /// <summary>Some of the hosts; whoever has all of them disposes of them.</summary>
    public Fleet Of(IReadOnlyList<HostSession> hosts) => new(hosts, _run);

    public HostReport Report(string? release, IReadOnlyList<Finding> findings) => new(release, Sent, Outcomes, findings);

    /// <summary>The first host alone, then as many at a time as the batch says.</summary>
    public IEnumerable<IReadOnlyList<HostSession>> Batches()
    {
        yield return [Hosts[0]];
        foreach (var batch in Hosts.Skip(1).Chunk(Math.Max(1, Hosts.Count * _run.Batch / 100)))
        {
            yield return batch;
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var host in Hosts)
        {
            await host.DisposeAsync().ConfigureAwait(false);
        }
    }

    private static IReadOnlyList<HostSession> Connect(DeployTarget.Hosts target, HostRun run)
    {
        var client = new SshClient(run.Environment, target.SshConfig, run.Folder);
        return [.. target.Addresses.Select(address => new HostSession(address, client.Connect(address), run.Say))];
    }

    private JsonObject Begin(ArtifactPlan plan)
    {
        var request = Names(plan);
        request["lease"] = _run.Lease.TotalSeconds;
        request["lockWait"] = _run.LockWait.TotalSeconds;
        request["owner"] = new JsonObject { ["who"] = _run.Who, ["run"] = _run.Id, ["why"] = _run.Why };
        return request;
    }
}
