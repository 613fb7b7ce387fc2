using System.IO.Enumeration;

namespace Prodserver.Delivery.Folders;

/// <summary>What an environment's folder held when it was looked at: every path below it, links not followed.</summary>
internal sealed class FolderScan
{
    private readonly string _root;
    private readonly Dictionary<string, FolderEntry> _entries;
    private HashSet<string>? _ignoringCase;

    private FolderScan(string root, EntryKind? kind, Dictionary<string, FolderEntry> entries) =>
        (_root, Kind, _entries) = (root, kind, entries);

    /// <summary>What stands at the folder's own path; null where nothing does.</summary>
    public EntryKind? Kind { get; }

    /// <summary>The paths of what is not a folder.</summary>
    public IEnumerable<string> Files => _entries.Values.Where(entry => entry.Kind != EntryKind.Folder).Select(entry => entry.Path);

    public static FolderScan Of(string root)
    {
        var kind = KindOf(root);
        if (kind != EntryKind.Folder)
        {
            return new FolderScan(root, kind, []);
        }

        var rootLength = Path.TrimEndingDirectorySeparator(root).Length + 1;
        var enumeration = new FileSystemEnumerable<FolderEntry>(
            root,
            (ref FileSystemEntry entry) => Describe(ref entry, Relative(entry.ToFullPath(), rootLength)),
            new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0, IgnoreInaccessible = false })
        {
            ShouldRecursePredicate = (ref FileSystemEntry entry) => !IsLink(ref entry),
        };
        var entries = new Dictionary<string, FolderEntry>(StringComparer.Ordinal);
        foreach (var entry in enumeration)
        {
            entries.Add(entry.Path, entry);
        }

        return new FolderScan(root, kind, entries);
    }

    public FolderEntry? Find(string path)
    {
        if (_entries.TryGetValue(path, out var entry))
        {
            return entry;
        }

        // The same name in other case is the same file where the file system ignores case.
        _ignoringCase ??= new HashSet<string>(_entries.Keys, StringComparer.OrdinalIgnoreCase);
        if (!_ignoringCase.TryGetValue(path, out var other))
        {
            return null;
        }

        return Path.Exists(PathOf(path)) ? _entries[other] : null;
    }

    /// <summary>True where a folder holds nothing but files that are going to be removed.</summary>
    public bool HoldsOnly(string folder, IReadOnlySet<string> removed) =>
        Files.All(path => !path.StartsWith(folder + "/", StringComparison.Ordinal) || removed.Contains(path));

    /// <summary>The absolute path of an entry.</summary>
    public string PathOf(string path) => Path.Combine(_root, path);

    private static EntryKind? KindOf(string path) =>
        new FileInfo(path).LinkTarget is not null ? EntryKind.Link
        : Directory.Exists(path) ? EntryKind.Folder
        : Path.Exists(path) ? EntryKind.File
        : null;

    private static string Relative(string fullPath, int rootLength)
    {
        var path = fullPath[rootLength..];
        return Path.DirectorySeparatorChar == '/' ? path : path.Replace(Path.DirectorySeparatorChar, '/');
    }

    private static FolderEntry Describe(ref FileSystemEntry entry, string path) =>
        IsLink(ref entry) ? new FolderEntry(path, EntryKind.Link, 0)
        : entry.IsDirectory ? new FolderEntry(path, EntryKind.Folder, 0)
        : new FolderEntry(path, EntryKind.File, entry.Length);

    private static bool IsLink(ref FileSystemEntry entry) => (entry.Attributes & FileAttributes.ReparsePoint) != 0;
}
