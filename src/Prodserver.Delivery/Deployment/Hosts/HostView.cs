using System.Text.Json.Nodes;
using Prodserver.Core;
using Prodserver.Core.Findings;
using Prodserver.Core.Plans;

namespace Prodserver.Delivery.Deployment.Hosts;

/// <summary>Looks at the hosts of an environment without a lock; breaking one is the only change.</summary>
public sealed class HostView(ArtifactPlan plan, HostRun run) : IReleaseView
{
    public IReadOnlyList<string> Folders { get; } = ["systemd", "nginx"];

    public Task<Outcome<IReadOnlyList<HostStatus>>> StatusAsync(CancellationToken cancellation) =>
        AskAsync("status", Fleet.Names(plan), HostStatus.From, cancellation);

    public Task<Outcome<IReadOnlyList<HostText>>> UnlockAsync(CancellationToken cancellation) =>
        AskAsync("unlock", Fleet.Names(plan), (host, result) => new HostText(host, (string)result["message"]!), cancellation);

    /// <param name="process">The process whose lines are shown; null for all.</param>
    /// <param name="lines">How many, of each host.</param>
    public Task<Outcome<IReadOnlyList<HostText>>> LogsAsync(string? process, int lines, CancellationToken cancellation)
    {
        var request = Fleet.Names(plan);
        request["lines"] = lines;
        request["units"] = new JsonArray(
            [.. plan.Release!.Processes.Where(item => process is null || item.Name == process).Select(item => (JsonNode?)item.ServiceUnit)]);
        return AskAsync("logs", request, (host, result) => new HostText(host, (string)result["text"]!), cancellation);
    }

    /// <summary>The text of every installed file of each host; null for one that is gone. Instances have the names of their templates.</summary>
    public Task<Outcome<IReadOnlyList<InstalledFiles>>> InstalledAsync(CancellationToken cancellation) =>
        AskAsync("installed", Fleet.Names(plan), InstalledFiles.From, cancellation);

    /// <summary>What a deployment would bring to the hosts as they are now.</summary>
    /// <param name="artifacts">The files of the environment.</param>
    public async Task<Outcome<HostIntent>> IntentAsync(IReadOnlyList<RenderedFile> artifacts, CancellationToken cancellation)
    {
        try
        {
            var content = new Release(plan, artifacts, run.Folder).Content;
            var hosts = await StatusAsync(cancellation).ConfigureAwait(false);
            return new Outcome<HostIntent>(new HostIntent(content, hosts.Value ?? [], StepLines.Of(plan.Release!)), hosts.Findings);
        }
        catch (HostException fault)
        {
            return new Outcome<HostIntent>(null, [HostFault.Of(plan, HostFindings.Unreachable, fault.Message)]);
        }
    }

    private async Task<Outcome<IReadOnlyList<T>>> AskAsync<T>(string operation, JsonObject request, Func<string, JsonObject, T> read, CancellationToken cancellation)
    {
        var answers = new List<T>();
        var findings = new List<Finding>();
        var fleet = Fleet.Look(plan, run);
        await using (fleet.ConfigureAwait(false))
        {
            foreach (var host in fleet.Hosts)
            {
                try
                {
                    answers.Add(read(host.Host, await host.OpenAsync(operation, request.DeepClone().AsObject(), cancellation).ConfigureAwait(false)));
                }
                catch (HostException fault)
                {
                    findings.Add(HostFault.Of(plan, HostFindings.Unreachable, fault.Message));
                }
            }
        }

        return new Outcome<IReadOnlyList<T>>(answers, findings);
    }
}
