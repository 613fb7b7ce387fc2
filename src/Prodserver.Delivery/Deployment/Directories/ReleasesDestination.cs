using System.Security.Cryptography;
using System.Text;
using Prodserver.Core;
using Prodserver.Core.Findings;
using Prodserver.Core.Plans;
using Prodserver.Delivery.Deployment.Hosts;
using Prodserver.Delivery.Deployment.Reviews;
using Prodserver.Delivery.Folders;

namespace Prodserver.Delivery.Deployment.Directories;

/// <summary>Puts releases of an environment's files into a folder of this machine, and returns to one of them.</summary>
/// <param name="plan">The environment's plan.</param>
/// <param name="run">Who runs, and how.</param>
/// <param name="folder">The environment's folder.</param>
/// <param name="keep">How many releases stay.</param>
public sealed class ReleasesDestination(ArtifactPlan plan, HostRun run, DeliveryFolder folder, int keep) : IReleaseDestination
{
    private readonly ReleasesFolder _releases = new(folder);

    public Task<HostReport> DeployAsync(IReadOnlyList<RenderedFile> artifacts, HostIntent? reviewed, CancellationToken cancellation) => LockedAsync(
        () =>
        {
            var content = ContentOf(artifacts);
            var running = _releases.Running;
            if (reviewed is not null && (content != reviewed.Content || reviewed.Hosts.Any(host => host.Release != running)))
            {
                return Report(running, [Fault(ReviewFindings.Different, "somebody deployed, or changed a file, since the plan was compared")]);
            }

            var isThere = running is not null && ReleaseId.Has(running, content);
            var release = isThere ? running! : ReleaseId.Of(_releases.Releases.Select(ReleaseId.NumberOf).DefaultIfEmpty(0).Max() + 1, content);
            var written = new FolderWriter(run.Overwrite).Write(_releases.Folder, [new EnvironmentFiles(release, artifacts) { Project = plan.Project.Name }]);
            if (written.HasErrors)
            {
                return Report(running, written.Findings);
            }

            if (!isThere)
            {
                _releases.Switch(release, run.Clock());
                _releases.Prune(keep);
            }

            return Report(release, written.Findings) with { HasChanged = !isThere || written.Environments.Any(environment => !environment.IsEmpty) };
        },
        cancellation);

    public Task<HostReport> ReturnAsync(string? identifier, CancellationToken cancellation) => LockedAsync(
        () =>
        {
            var chosen = identifier ?? _releases.Previous;
            if (chosen is null || !_releases.Releases.Contains(chosen))
            {
                var known = _releases.Releases.Count == 0 ? "none" : string.Join(", ", _releases.Releases);
                return Report(_releases.Running, [Fault(HostFindings.NothingToReturnTo, $"{(chosen is null ? "there is no release before the running one" : $"release {chosen} is not there")}: {folder.Shown} has {known}")]);
            }

            var isThere = chosen == _releases.Running;
            if (!isThere)
            {
                _releases.Switch(chosen, run.Clock());
            }

            return Report(chosen, []) with { HasChanged = !isThere };
        },
        cancellation);

    /// <summary>Stands for the files: the same ones have the same.</summary>
    internal static string ContentOf(IReadOnlyList<RenderedFile> artifacts)
    {
        var lines = artifacts.OrderBy(file => file.Path, StringComparer.Ordinal).Select(file => $"{file.Sha256} {file.Path}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines))))[..12];
    }

    private async Task<HostReport> LockedAsync(Func<HostReport> work, CancellationToken cancellation)
    {
        try
        {
            var waited = System.Diagnostics.Stopwatch.StartNew();
            while (true)
            {
                using (var held = _releases.Lock())
                {
                    if (held is not null)
                    {
                        return work();
                    }
                }

                if (waited.Elapsed >= run.LockWait)
                {
                    return Report(null, [Fault(HostFindings.Unreachable, $"another run writes to {folder.Shown}; wait for it with --lock-wait=SECONDS")]);
                }

                await Task.Delay(TimeSpan.FromMilliseconds(200), cancellation).ConfigureAwait(false);
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return Report(null, [Fault(FolderFindings.WriteFailed, fault.Message.TrimEnd('.'))]);
        }
    }

    private HostReport Report(string? release, IReadOnlyList<Finding> findings) => new(release, 0, [(folder.Shown, release)], findings);

    private Finding Fault(FindingCode code, string message) => HostFault.Of(plan, code, message);
}
