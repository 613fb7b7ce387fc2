using Prodserver.Python.Operations;
using Prodserver.Python.Values;

namespace Prodserver.Python.Evaluation;

/// <summary>
/// The files that settings find on the target. What the project's folder holds is deployed, so it is there, with the content it has. Of anything else
/// nothing is known: the target may hold files that the project does not, such as uploads, databases and what the administrator has written. One thing is
/// taken for granted: no file below the project's folder but the project's own is Python.
/// </summary>
internal sealed class TargetFiles(IProjectFiles files, string root)
{
    private readonly List<string> _read = [];
    private readonly string _root = Paths.Collapse(root);

    /// <summary>The files read so far, in the order of their reading.</summary>
    public IReadOnlyList<string> FilesRead => _read;

    /// <summary>The path below the project's folder; empty for the folder itself, null for a path that leads elsewhere.</summary>
    /// <param name="path">A path of the target, absolute or below the folder in which every process starts.</param>
    public string? Below(string path)
    {
        var absolute = Paths.Collapse(path.StartsWith('/') ? path : $"{_root}/{path}");
        return absolute == _root ? ""
            : absolute.StartsWith(_root + "/", StringComparison.Ordinal) && !absolute.AsSpan().ContainsAny('\\', '\0') ? absolute[(_root.Length + 1)..]
            : null;
    }

    /// <summary>The bytes of a file of the project; null where it is none.</summary>
    /// <param name="path">A path of the target.</param>
    public ReadOnlyMemory<byte>? Read(string path)
    {
        if (Below(path) is not { Length: > 0 } below || files.Read(below) is not { } content)
        {
            return null;
        }

        Note(below);
        return content;
    }

    /// <summary>Remembers that a file of the project was read.</summary>
    public void Note(string below)
    {
        if (!_read.Contains(below, StringComparer.Ordinal))
        {
            _read.Add(below);
        }
    }

    /// <summary>The files of the project that fit a pattern, in the order of their names, as paths below its folder.</summary>
    /// <param name="pattern">A pattern below the project's folder.</param>
    public IReadOnlyList<string> Fitting(string pattern)
    {
        IEnumerable<string> fitting = [""];
        foreach (var part in pattern.Split('/'))
        {
            fitting = fitting.SelectMany(folder => !Glob.IsPattern(part)
                ? [Child(folder, part)]
                : files.List(folder).Where(name => (name[0] != '.' || part[0] == '.') && Glob.Matches(name, part)).Select(name => Child(folder, name)));
        }

        return [.. fitting.Where(files.IsFile)];
    }

    private static string Child(string folder, string name) => folder.Length == 0 ? name : $"{folder}/{name}";

    public Known<bool> IsFile(string path, Site site) => Below(path) switch
    {
        { Length: > 0 } below when files.IsFile(below) => true,
        { } below when IsFolderBelow(below) || IsMissingModule(below) => false,
        _ => Unknown(path, site),
    };

    public Known<bool> IsFolder(string path, Site site) => Below(path) switch
    {
        { } below when IsFolderBelow(below) => true,
        { Length: > 0 } below when files.IsFile(below) || IsMissingModule(below) => false,
        _ => Unknown(path, site),
    };

    public Known<bool> Exists(string path, Site site) => Below(path) switch
    {
        { } below when IsFolderBelow(below) || files.IsFile(below) => true,
        { } below when IsMissingModule(below) => false,
        _ => Unknown(path, site),
    };

    public static PyUnknown Unknown(string path, Site site) => site.Unknown($"whether the target has '{path}' is not known, because it is no file of the project");

    private bool IsFolderBelow(string below) => below.Length == 0 || files.IsFolder(below);

    private bool IsMissingModule(string below) => below.EndsWith(".py", StringComparison.Ordinal) && !files.IsFile(below) && !files.IsFolder(below);
}
