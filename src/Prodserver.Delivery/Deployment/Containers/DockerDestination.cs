using Prodserver.Core;
using Prodserver.Core.Findings;
using Prodserver.Core.Plans;
using Prodserver.Delivery.Deployment.Reviews;

namespace Prodserver.Delivery.Deployment.Containers;

/// <summary>Brings releases of an environment into service in a Docker engine, and back.</summary>
/// <param name="plan">The environment's plan, for an engine.</param>
/// <param name="run">Who runs, and how.</param>
/// <param name="images">Builds and pushes.</param>
/// <param name="dockerfile">The environment's Dockerfile on this machine.</param>
/// <param name="variable">The value of an environment variable of this machine that holds a password; null where it is not set.</param>
public sealed class DockerDestination(ArtifactPlan plan, HostRun run, IImages images, string dockerfile, Func<string, Secret?> variable) : IReleaseDestination
{
    private readonly StepTimes _times = new();

    public Task<HostReport> DeployAsync(IReadOnlyList<RenderedFile> artifacts, HostIntent? reviewed, CancellationToken cancellation) => WithEngineAsync(
        async engine =>
        {
            var content = EngineContent.Of(artifacts, plan.Containers!.Target.Hooks, run.Folder, plan.Containers.Target.Proxy);
            var running = engine.State.Running;
            if (reviewed is not null && (content != reviewed.Content || reviewed.Hosts.Any(host => host.Release != running)))
            {
                return Report(engine, running, [Fault(ReviewFindings.Different, "somebody deployed, or changed a file, since the plan was compared")]);
            }

            var drift = await EngineDrift.OfAsync(engine.Docker, engine.Files, plan.Containers!, engine.State, cancellation).ConfigureAwait(false);
            if (running is not null && ReleaseId.Has(running, content) && drift.Count == 0)
            {
                return Report(engine, running, []);
            }

            if (drift.Count > 0 && !run.Overwrite)
            {
                return Report(engine, running, [Fault(DockerFindings.StepFailed, $"preflight: changed by hand since the last deployment (--overwrite replaces it): {string.Join(", ", drift)}")]);
            }

            var release = ReleaseId.Of(engine.State.Journal.LastNumber + 1, content);
            return await BringAsync(engine, release, EngineContent.Text(artifacts, EngineContent.Proxy), EngineSteps.Deploy(plan.Containers!), cancellation).ConfigureAwait(false);
        },
        cancellation);

    public Task<HostReport> ReturnAsync(string? identifier, CancellationToken cancellation) => WithEngineAsync(
        async engine =>
        {
            var chosen = identifier ?? engine.State.Previous;
            if (chosen is null || !engine.State.Releases.Contains(chosen))
            {
                var known = engine.State.Releases.Count == 0 ? "none" : string.Join(", ", engine.State.Releases);
                return Report(engine, engine.State.Running, [Fault(DockerFindings.NothingToReturnTo, $"{(chosen is null ? "no release was accepted before the running one" : $"release {chosen} is not there")}: {engine.Docker.Name} has {known}")]);
            }

            return chosen == engine.State.Running
                ? Report(engine, chosen, [])
                : await BringAsync(engine, chosen, null, EngineSteps.Return(plan.Containers!), cancellation).ConfigureAwait(false);
        },
        cancellation);

    /// <param name="configuration">The proxy's configuration; null where the engine has the release.</param>
    private async Task<HostReport> BringAsync(EngineRun engine, string release, string? configuration, IReadOnlyList<ReleaseStep> steps, CancellationToken cancellation)
    {
        var (isNew, before) = (configuration is not null, engine.State.Running);
        engine.Say($"release {release}");
        await engine.NoteAsync("start", release, new("before", before), new("what", isNew ? "deploy" : "rollback"), new("who", run.Who), new("why", run.Why)).ConfigureAwait(false);
        var build = new ImageBuild("", dockerfile, run.Folder, plan.Containers!.Target.Context);
        var registry = new RegistryAccess(engine.Docker, variable);
        var current = "";
        try
        {
            var processes = isNew
                ? [.. plan.Containers.Processes.Select(KeptProcess.Of)]
                : await engine.Files.ProcessesAsync(release, cancellation).ConfigureAwait(false);
            var work = new EngineRelease(engine, release, processes, isNew, Facts(release, before, isNew));
            if (isNew)
            {
                await engine.Files.AddAsync(release, configuration!, processes, cancellation).ConfigureAwait(false);
            }

            foreach (var step in steps)
            {
                current = step.Name + ": ";
                engine.Check();
                engine.Say(step.Name);
                await engine.NoteAsync("step", release, new KeyValuePair<string, string?>("step", step.Name)).ConfigureAwait(false);
                await _times.MeasureAsync(step.Name, () => work.TakeAsync(step, images, build, registry, cancellation)).ConfigureAwait(false);
            }

            var accepted = await engine.Files.ConfigurationAsync(release, cancellation).ConfigureAwait(false);
            await engine.NoteAsync("commit", release, new("proxy", EngineContent.Hash(accepted ?? "")), new("processes", string.Join(' ', processes.Select(process => process.Name)))).ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is HostException or OperationCanceledException)
        {
            return await UndoAsync(engine, release, before, isNew, fault is HostException ? current + fault.Message : "the deployment was interrupted").ConfigureAwait(false);
        }

        return await AcceptAsync(engine, release).ConfigureAwait(false);
    }

    private async Task<HostReport> AcceptAsync(EngineRun engine, string release)
    {
        var findings = new List<Finding>();
        try
        {
            await _times.MeasureAsync("finish", () => engine.FinishAsync(release)).ConfigureAwait(false);
        }
        catch (HostException refusal)
        {
            findings.Add(Fault(DockerFindings.NotUndone, $"the release serves, but the one before it could not be put away: {refusal.Message}", Severity.Warning));
        }

        return Report(engine, release, findings) with { HasChanged = true, Times = _times.Longest };
    }

    private async Task<HostReport> UndoAsync(EngineRun engine, string release, string? before, bool isNew, string cause)
    {
        run.Say("undoing");
        var findings = new List<Finding> { Fault(DockerFindings.StepFailed, cause) };
        try
        {
            await engine.UndoAsync(release, before, isNew).ConfigureAwait(false);
        }
        catch (HostException refusal)
        {
            findings.Add(Fault(DockerFindings.NotUndone, refusal.Message));
        }

        return Report(engine, before, findings);
    }

    private async Task<HostReport> WithEngineAsync(Func<EngineRun, Task<HostReport>> work, CancellationToken cancellation)
    {
        try
        {
            var engine = await EngineRun.BeginAsync(plan.Containers!, run, cancellation).ConfigureAwait(false);
            await using (engine.ConfigureAwait(false))
            {
                return await work(engine).ConfigureAwait(false);
            }
        }
        catch (HostException refusal)
        {
            return new HostReport(null, 0, [], [Fault(DockerFindings.Unreachable, refusal.Message)]);
        }
    }

    private Dictionary<string, string> Facts(string release, string? before, bool isNew) => new()
    {
        ["PRODSERVER_PROJECT"] = plan.Project.Name,
        ["PRODSERVER_ENVIRONMENT"] = plan.Environment.Name,
        ["PRODSERVER_HOST"] = plan.Containers!.Target.Context ?? "docker",
        ["PRODSERVER_RELEASE"] = release,
        ["PRODSERVER_BEFORE"] = before ?? "",
        ["PRODSERVER_ACTION"] = isNew ? "deploy" : "rollback",
        ["PRODSERVER_WHO"] = run.Who,
        ["PRODSERVER_REASON"] = run.Why ?? "",
    };

    private static HostReport Report(EngineRun engine, string? release, IReadOnlyList<Finding> findings) => new(release, 0, [(engine.Docker.Name, release)], findings);

    private Finding Fault(FindingCode code, string message, Severity severity = Severity.Error) => HostFault.Of(plan, code, message, severity);
}
