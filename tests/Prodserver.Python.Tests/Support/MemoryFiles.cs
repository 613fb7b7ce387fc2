using System.Text;

namespace Prodserver.Python.Tests.Support;

/// <summary>A project in memory; remembers what was asked for.</summary>
internal sealed class MemoryFiles : IProjectFiles
{
    private readonly Dictionary<string, byte[]> _files = [];
    private readonly HashSet<string> _folders = [""];

    public MemoryFiles(params (string Path, string Text)[] files)
    {
        foreach (var (path, text) in files)
        {
            Add(path, Encoding.UTF8.GetBytes(text));
        }
    }

    public List<string> Asked { get; } = [];

    public MemoryFiles Add(string path, byte[] bytes)
    {
        _files[path] = bytes;
        return AddFolder(Path.GetDirectoryName(path)!);
    }

    public MemoryFiles AddFolder(string path)
    {
        for (var folder = path; folder.Length > 0; folder = Path.GetDirectoryName(folder)!)
        {
            _folders.Add(folder);
        }

        return this;
    }

    public ReadOnlyMemory<byte>? Read(string path)
    {
        Asked.Add(path);
        return _files.TryGetValue(path, out var bytes) ? bytes : (ReadOnlyMemory<byte>?)null;
    }

    public bool IsFolder(string path) => _folders.Contains(path);

    public bool IsFile(string path) => _files.ContainsKey(path);

    public IReadOnlyList<string> List(string folder) =>
    [
        .. _files.Keys.Concat(_folders)
            .Where(path => path.Length > 0 && (Path.GetDirectoryName(path) ?? "") == folder)
            .Select(path => Path.GetFileName(path)!)
            .Order(StringComparer.Ordinal),
    ];
}
