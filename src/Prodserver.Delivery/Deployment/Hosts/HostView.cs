using System.Text.Json.Nodes;
using Prodserver.Core;
using Prodserver.Core.Findings;
using Prodserver.Core.Plans;

namespace Prodserver.Delivery.Deployment.Hosts;

/// <summary>Looks at the hosts of an environment without a lock; breaking one is the only change.</summary>
public sealed class HostView(ArtifactPlan plan, HostRun run) : IReleaseView
{
    public bool Installs(string artifact) => artifact.StartsWith(Release.Units, StringComparison.Ordinal) || artifact.StartsWith(Release.Sites, StringComparison.Ordinal);

    public IReadOnlyList<string> Steps => StepLines.Of(plan.Release!);

    public Task<Outcome<IReadOnlyList<HostStatus>>> StatusAsync(CancellationToken cancellation) =>
        AskAsync("status", Fleet.Names(plan), HostStatus.From, cancellation);

    public Task<Outcome<IReadOnlyList<HostText>>> UnlockAsync(CancellationToken cancellation) =>
        AskAsync("unlock", Fleet.Names(plan), (host, result) => new HostText(host, (string)result["message"]!), cancellation);

    public Task<Outcome<IReadOnlyList<HostText>>> LogsAsync(string? process, int lines, CancellationToken cancellation)
    {
        var request = Fleet.Names(plan);
        request["lines"] = lines;
        request["units"] = new JsonArray(
            [.. plan.Release!.Processes.Where(item => process is null || item.Name == process).Select(item => (JsonNode?)item.ServiceUnit)]);
        return AskAsync("logs", request, (host, result) => new HostText(host, (string)result["text"]!), cancellation);
    }

    public Task<Outcome<IReadOnlyList<InstalledFiles>>> InstalledAsync(CancellationToken cancellation) =>
        AskAsync("installed", Fleet.Names(plan), Installed, cancellation);

    public async Task<Outcome<HostIntent>> IntentAsync(IReadOnlyList<RenderedFile> artifacts, CancellationToken cancellation)
    {
        try
        {
            var content = new Release(plan, artifacts, run.Folder).Content;
            var hosts = await StatusAsync(cancellation).ConfigureAwait(false);
            return new Outcome<HostIntent>(new HostIntent(content, hosts.Value ?? [], Steps), hosts.Findings);
        }
        catch (HostException fault)
        {
            return new Outcome<HostIntent>(null, [HostFault.Of(plan, HostFindings.Unreachable, fault.Message)]);
        }
    }

    private InstalledFiles Installed(string host, JsonObject result) =>
        new(host, result.ToDictionary(file => Artifact(file.Key), file => (string?)file.Value, StringComparer.Ordinal));

    private string Artifact(string installed)
    {
        var name = installed[(installed.LastIndexOf('/') + 1)..];
        return (name == plan.Release!.Site ? Release.Sites : Release.Units) + name;
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
