namespace Prodserver.Delivery.Programs;

/// <summary>Finds programs without running anything.</summary>
/// <param name="searchPath">The value of <c>PATH</c>; the folders that Debian keeps servers and plug-ins in are searched after it.</param>
public sealed class ProgramFinder(string searchPath)
{
    /// <summary><c>/usr/sbin</c> is not on the path of users; Docker's plug-ins are on nobody's, and also run by themselves.</summary>
    private static readonly IReadOnlyList<string> OtherFolders =
    [
        "/usr/local/sbin",
        "/usr/local/bin",
        "/usr/sbin",
        "/usr/bin",
        "/sbin",
        "/bin",
        "/usr/local/lib/docker/cli-plugins",
        "/usr/local/libexec/docker/cli-plugins",
        "/usr/lib/docker/cli-plugins",
        "/usr/libexec/docker/cli-plugins",
    ];

    private const UnixFileMode AnyExecute = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    private readonly IReadOnlyList<string> _folders =
    [
        .. searchPath.Split(Path.PathSeparator).Concat(OtherFolders).Where(Path.IsPathFullyQualified).Distinct(StringComparer.Ordinal),
    ];

    /// <summary>The first program of that name, or null.</summary>
    public LocatedProgram? Find(string name) => FindAll(name).FirstOrDefault();

    /// <summary>Every program of that name, in the order of the path.</summary>
    public IEnumerable<LocatedProgram> FindAll(string name)
    {
        var fileName = OperatingSystem.IsWindows() ? name + ".exe" : name;
        foreach (var folder in _folders)
        {
            var path = Path.Combine(folder, fileName);
            if (Executable(path) is { } file)
            {
                yield return new LocatedProgram(name, path, file.Length, file.LastWriteTimeUtc.Ticks);
            }
        }
    }

    /// <summary>The file that the path leads to, links followed; null where it can't be run.</summary>
    private static FileInfo? Executable(string path)
    {
        var file = new FileInfo(path);
        if (!file.Exists)
        {
            return null;
        }

        var target = file.LinkTarget is null ? file : file.ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? file;
        return OperatingSystem.IsWindows() || (target.UnixFileMode & AnyExecute) != 0 ? target : null;
    }
}
