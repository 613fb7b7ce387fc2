namespace Prodserver.Delivery.Folders;

/// <summary>Makes the folders that files need, each once, and removes those that no file needs any more.</summary>
internal sealed class FolderMaker(string root)
{
    private readonly HashSet<string> _made = new(StringComparer.Ordinal);

    /// <summary>The absolute path of a file whose folder is there.</summary>
    public string PathFor(string path)
    {
        var slash = path.LastIndexOf('/');
        var folder = slash < 0 ? "" : path[..slash];
        if (_made.Add(folder))
        {
            Directory.CreateDirectory(Path.Combine(root, folder));
        }

        return Path.Combine(root, path);
    }

    /// <summary>Deletes a file, and the folders above it that are empty then.</summary>
    public void Remove(string path)
    {
        File.Delete(Path.Combine(root, path));
        for (var slash = path.LastIndexOf('/'); slash > 0; slash = path.LastIndexOf('/', slash - 1))
        {
            var folder = Path.Combine(root, path[..slash]);
            if (Directory.EnumerateFileSystemEntries(folder).Any())
            {
                return;
            }

            Directory.Delete(folder);
            _made.Remove(path[..slash]);
        }
    }
}
