using Prodserver.Delivery.Folders;

namespace Prodserver.Delivery.Deployment.Directories;

/// <summary>The releases of an environment in a folder of this machine: <c>releases/ID</c> each, and a link <c>current</c> to the one in service.</summary>
/// <param name="folder">The environment's folder.</param>
internal sealed class ReleasesFolder(DeliveryFolder folder)
{
    private readonly string _link = Path.Combine(folder.Path, "current");

    /// <summary>What people call the folder.</summary>
    public string Name => folder.Shown;

    /// <summary>The folder that holds a folder for each release.</summary>
    public DeliveryFolder Folder => folder.Below("releases");

    /// <summary>The releases, the oldest first.</summary>
    public IReadOnlyList<string> Releases => !Directory.Exists(Folder.Path) ? []
        : [.. new DirectoryInfo(Folder.Path).EnumerateDirectories().Select(release => release.Name).Where(ReleaseId.IsOne).OrderBy(ReleaseId.NumberOf)];

    /// <summary>The release that the link leads to; null where there is none.</summary>
    public string? Running => new FileInfo(_link).LinkTarget is { } target && Path.GetFileName(target) is var name && Releases.Contains(name) ? name : null;

    /// <summary>The newest release before the running one; null where there is none.</summary>
    public string? Previous => Running is { } running ? Releases.LastOrDefault(release => ReleaseId.NumberOf(release) < ReleaseId.NumberOf(running)) : null;

    /// <summary>When a release was switched to last, UTC.</summary>
    public DateTime SinceOf(string release) => Directory.GetLastWriteTimeUtc(Folder.Below(release).Path);

    /// <summary>Takes the lock, which ends with the run however that ends.</summary>
    /// <returns>The lock; null where another run has it.</returns>
    public FileStream? Lock()
    {
        Directory.CreateDirectory(folder.Path);
        try
        {
            return new FileStream(Path.Combine(folder.Path, ".lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException fault) when (fault is not (DirectoryNotFoundException or PathTooLongException))
        {
            return null;
        }
    }

    /// <summary>Points the link to a release, at once: it always leads to the one or the other.</summary>
    /// <exception cref="IOException">Something that is no link stands in its place, or the file system refuses.</exception>
    public void Switch(string release, DateTimeOffset now)
    {
        if (Path.Exists(_link) && new FileInfo(_link).LinkTarget is null)
        {
            throw new IOException($"{folder.Shown}/current is no link; move it away");
        }

        var made = _link + ".new";
        File.Delete(made);
        Directory.CreateSymbolicLink(made, Path.Combine("releases", release));
        Links.Replace(made, _link);
        Directory.SetLastWriteTimeUtc(Folder.Below(release).Path, now.UtcDateTime);
    }

    /// <summary>Removes the oldest releases, but never the running one.</summary>
    /// <param name="keep">How many stay.</param>
    public void Prune(int keep)
    {
        foreach (var release in Releases.Where(release => release != Running).SkipLast(keep - 1))
        {
            Directory.Delete(Folder.Below(release).Path, recursive: true);
        }
    }

    /// <summary>The files of a release that are not as its manifest has them.</summary>
    public IReadOnlyList<string> Drift(string release)
    {
        var root = Folder.Below(release);
        try
        {
            var files = LastManifest.Parse(File.ReadAllBytes(Path.Combine(root.Path, LastManifest.FileName))).Files;
            return [.. files.Where(file => !Holds(new FileInfo(Path.Combine(root.Path, file.Key)), file.Value)).Select(file => file.Key).Order(StringComparer.Ordinal)];
        }
        catch (Exception fault) when (fault is IOException or FormatException)
        {
            return [LastManifest.FileName];
        }
    }

    private static bool Holds(FileInfo file, string hash) => file is { Exists: true, LinkTarget: null } && FileContent.Hash(file.FullName, file.Length) == hash;
}
