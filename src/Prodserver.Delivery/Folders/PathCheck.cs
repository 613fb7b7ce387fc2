using Prodserver.Core.Findings;

namespace Prodserver.Delivery.Folders;

/// <summary>Whether an environment's files can lie side by side in one folder, on any file system.</summary>
internal static class PathCheck
{
    public static void Run(EnvironmentFiles files, DeliveryFolder folder, FindingCollector findings)
    {
        if (files.Environment.Contains('/', StringComparison.Ordinal) || ArtifactPath.Fault(files.Environment) is not null)
        {
            findings.Error(FolderFindings.UnsafePath, folder.Position, "the environment's name is not the name of a folder");
        }

        var paths = new HashSet<string>(files.Files.Count, StringComparer.OrdinalIgnoreCase);
        var folders = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var path in files.Files.Select(file => file.Path))
        {
            if (ArtifactPath.Fault(path) is { } fault)
            {
                findings.Error(FolderFindings.UnsafePath, folder.Position, $"the artifact path '{Printable(path)}' {fault}");
            }
            else if (!paths.Add(path))
            {
                paths.TryGetValue(path, out var other);
                findings.Error(
                    FolderFindings.SamePath,
                    folder.At(path),
                    path == other ? "this path is rendered twice" : $"on a file system that ignores case this is '{other}'");
            }

            AddParents(path, folders);
        }

        foreach (var path in folders.Where(paths.Contains).Order(StringComparer.Ordinal))
        {
            findings.Error(FolderFindings.SamePath, folder.At(path), "this path is a file and a folder at once");
        }
    }

    private static void AddParents(string path, HashSet<string> folders)
    {
        for (var slash = path.LastIndexOf('/'); slash > 0; slash = path.LastIndexOf('/', slash - 1))
        {
            if (!folders.Add(path[..slash]))
            {
                return;
            }
        }
    }

    private static string Printable(string path) => string.Concat(path.Select(letter => char.IsControl(letter) ? '?' : letter));
}
