using System.Security.Cryptography;

namespace Prodserver.Delivery.Deployment;

/// <summary>The project's code: what an image of it gets, a release gets.</summary>
internal static class CodeFolder
{
    /// <summary>The files, in ordinal order of their paths.</summary>
    /// <exception cref="HostException">A link leads out of the folder, or to a folder; or a file can't be read.</exception>
    public static IReadOnlyList<CodeFile> Read(string folder, IgnoreRules rules)
    {
        var files = new List<CodeFile>();
        Read(new DirectoryInfo(folder), "", rules, files, Path.GetFullPath(folder) + Path.DirectorySeparatorChar);
        files.Sort(static (left, right) => string.CompareOrdinal(left.Path, right.Path));
        return files;
    }

    private static void Read(DirectoryInfo folder, string prefix, IgnoreRules rules, List<CodeFile> files, string root)
    {
        foreach (var entry in folder.EnumerateFileSystemInfos())
        {
            var path = prefix + entry.Name;
            if (rules.Ignores(path))
            {
                continue;
            }

            if (entry is DirectoryInfo { LinkTarget: null } below)
            {
                Read(below, path + "/", rules, files, root);
            }
            else
            {
                files.Add(Read(path, entry, root));
            }
        }
    }

    private static CodeFile Read(string path, FileSystemInfo entry, string root)
    {
        try
        {
            var file = entry.LinkTarget is null ? entry as FileInfo : entry.ResolveLinkTarget(returnFinalTarget: true) as FileInfo;
            if (file is not { Exists: true } || (entry.LinkTarget is not null && !file.FullName.StartsWith(root, StringComparison.Ordinal)))
            {
                throw new HostException($"{path} is a link to a folder or out of the project, which a release can't hold; ignore it or put the files there");
            }

            using var stream = file.OpenRead();
            var isExecutable = !OperatingSystem.IsWindows() && (file.UnixFileMode & UnixFileMode.UserExecute) != 0;
            return new CodeFile(path, file.FullName, Convert.ToHexStringLower(SHA256.HashData(stream)), stream.Length, isExecutable);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new HostException($"{path} can't be read, so that no release can hold it: {fault.Message}");
        }
    }
}
