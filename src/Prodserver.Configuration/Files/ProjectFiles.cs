using System.Security.Cryptography;
using Prodserver.Core.Findings;
using Prodserver.Core.Projects;
using Prodserver.Python;

namespace Prodserver.Configuration.Files;

/// <summary>
/// The files of one project folder, each read once and remembered as an input. A path or link that leads out of the folder is never followed:
/// it is a finding, and the file counts as missing.
/// </summary>
internal sealed class ProjectFiles : IProjectFiles
{
    /// <summary>Nothing that is read here is larger; a file that is was put in the wrong place.</summary>
    private const long LargestFile = 32 * 1024 * 1024;

    private readonly string _root;
    private readonly Dictionary<string, string?> _realPaths;
    private readonly Dictionary<string, byte[]?> _contents = new(StringComparer.Ordinal);
    private readonly FindingCollector _findings = new();

    /// <param name="folder">The project's folder, which exists.</param>
    public ProjectFiles(string folder)
    {
        _root = RealPath.Of(Path.GetFullPath(folder)) ?? Path.GetFullPath(folder);
        _realPaths = new Dictionary<string, string?>(StringComparer.Ordinal) { [""] = _root };
    }

    /// <summary>What was wrong with paths and files themselves.</summary>
    public IReadOnlyList<Finding> Findings => _findings.Findings;

    /// <summary>Every file read so far with its hash, in ordinal order of the paths.</summary>
    public IReadOnlyList<InputFile> Inputs =>
    [
        .. _contents.Keys
            .Where(path => _contents[path] is not null)
            .Order(StringComparer.Ordinal)
            .Select(path => new InputFile(path, Convert.ToHexStringLower(SHA256.HashData(_contents[path]!)))),
    ];

    public ReadOnlyMemory<byte>? Read(string path)
    {
        if (!_contents.TryGetValue(path, out var content))
        {
            content = ReadOnce(path);
            _contents.Add(path, content);
        }

        // Without the type, null would become empty memory.
        return content is null ? default(ReadOnlyMemory<byte>?) : content;
    }

    public bool IsFolder(string path) => RealPathOf(path) is { } real && Directory.Exists(real);

    public bool IsFile(string path) => RealPathOf(path) is { } real && File.Exists(real);

    /// <summary>The names in a folder in ordinal order; empty where there is no such folder.</summary>
    public IReadOnlyList<string> List(string folder)
    {
        try
        {
            return RealPathOf(folder) is { } real && Directory.Exists(real)
                ? [.. new DirectoryInfo(real).EnumerateFileSystemInfos().Select(entry => entry.Name).Order(StringComparer.Ordinal)]
                : [];
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            ReportUnreadable(folder, problem);
            return [];
        }
    }

    private byte[]? ReadOnce(string path)
    {
        try
        {
            if (RealPathOf(path) is not { } real || !File.Exists(real))
            {
                return null;
            }

            if (new FileInfo(real).Length <= LargestFile)
            {
                return File.ReadAllBytes(real);
            }

            _findings.Error(FileFindings.Unreadable, new SourcePosition(path), "the file is larger than 32 MB", "put data elsewhere");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            ReportUnreadable(path, problem);
        }

        return null;
    }

    private void ReportUnreadable(string path, Exception problem) => _findings.Error(
        FileFindings.Unreadable,
        path.Length == 0 ? SourcePosition.ProjectFolder : new SourcePosition(path),
        problem is UnauthorizedAccessException ? "the system refuses to read it" : "the system fails to read it",
        "check its permissions and the disk");

    /// <summary>The path without links, or null where it leads out of the project or through something that isn't there.</summary>
    private string? RealPathOf(string path)
    {
        if (!_realPaths.TryGetValue(path, out var real))
        {
            real = Resolve(path);
            _realPaths.Add(path, real);
        }

        return real;
    }

    private string? Resolve(string path)
    {
        var slash = path.LastIndexOf('/');
        var name = path[(slash + 1)..];
        if (slash == 0 || name is "" or "." or ".." || name.AsSpan().ContainsAny('\\', '\0'))
        {
            _findings.Error(FileFindings.OutsideProject, new SourcePosition(path.Replace('\0', '?')), "the path is not one below the project's folder", "name a file of the project");
            return null;
        }

        if (RealPathOf(slash < 0 ? "" : path[..slash]) is not { } folder)
        {
            return null;
        }

        var file = new FileInfo(Path.Join(folder, name));
        if (file.LinkTarget is null)
        {
            return file.FullName;
        }

        var target = RealPath.Of(file.FullName);
        if (target is not null && (target == _root || target.StartsWith(_root + Path.DirectorySeparatorChar, StringComparison.Ordinal)))
        {
            return target;
        }

        if (target is not null)
        {
            _findings.Error(FileFindings.OutsideProject, new SourcePosition(path), "the link leads out of the project's folder", "copy the file into the project");
        }

        return null;
    }
}
