using System.Globalization;
using Prodserver.Core;
using Prodserver.Core.Findings;
using Prodserver.Core.Plans;
using Prodserver.Delivery.Folders;

namespace Prodserver.Delivery.Deployment.Directories;

/// <summary>Looks at the releases of an environment in a folder of this machine.</summary>
/// <param name="plan">The environment's plan.</param>
/// <param name="folder">The environment's folder.</param>
/// <param name="keep">How many releases stay.</param>
public sealed class ReleasesView(ArtifactPlan plan, DeliveryFolder folder, int keep) : IReleaseView
{
    private readonly ReleasesFolder _releases = new(folder);

    public IReadOnlyList<string> Steps =>
    [
        $"{folder.Shown}: files: writes the files into a folder of the release",
        $"{folder.Shown}: switch: points the link current to it; {keep} releases are kept",
    ];

    public bool Installs(string artifact) => true;

    public Task<Outcome<IReadOnlyList<HostStatus>>> StatusAsync(CancellationToken cancellation) => Read(() =>
    {
        var running = _releases.Running;
        var drift = running is null ? [] : _releases.Drift(running);
        return new HostStatus(
            folder.Shown,
            running,
            running is null ? null : Since(running),
            [],
            [.. _releases.Releases.Select(release => (release, (string?)Since(release)))],
            drift,
            [.. drift.Select(path => $"{path} was changed by hand")]);
    });

    public Task<Outcome<IReadOnlyList<HostText>>> UnlockAsync(CancellationToken cancellation) =>
        Read(() => new HostText(folder.Shown, "the lock ends with the run that holds it: there is nothing to break"));

    public Task<Outcome<IReadOnlyList<HostText>>> LogsAsync(string? process, int lines, CancellationToken cancellation) =>
        Read(() => new HostText(folder.Shown, "nothing runs in a folder: its files run where somebody puts them"));

    public Task<Outcome<IReadOnlyList<InstalledFiles>>> InstalledAsync(CancellationToken cancellation) => Read(() =>
    {
        var texts = new Dictionary<string, string?>(StringComparer.Ordinal);
        if (_releases.Running is { } running)
        {
            var root = _releases.Folder.Below(running).Path;
            foreach (var file in Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories))
            {
                texts.Add(Path.GetRelativePath(root, file).Replace(Path.DirectorySeparatorChar, '/'), File.ReadAllText(file));
            }
        }

        return new InstalledFiles(folder.Shown, texts);
    });

    public async Task<Outcome<HostIntent>> IntentAsync(IReadOnlyList<RenderedFile> artifacts, CancellationToken cancellation)
    {
        var status = await StatusAsync(cancellation).ConfigureAwait(false);
        return new Outcome<HostIntent>(new HostIntent(ReleasesDestination.ContentOf(artifacts), status.Value ?? [], Steps), status.Findings);
    }

    private string Since(string release) => _releases.SinceOf(release).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private Task<Outcome<IReadOnlyList<T>>> Read<T>(Func<T> read)
    {
        try
        {
            return Task.FromResult(new Outcome<IReadOnlyList<T>>([read()], []));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return Task.FromResult(new Outcome<IReadOnlyList<T>>(null, [HostFault.Of(plan, FolderFindings.WriteFailed, fault.Message.TrimEnd('.'))]));
        }
    }
}
