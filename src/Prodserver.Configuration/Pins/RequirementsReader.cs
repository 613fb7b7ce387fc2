using Prodserver.Configuration.Files;
using Prodserver.Core.Findings;

namespace Prodserver.Configuration.Pins;

/// <summary>
/// Reads requirements files as pip does: joined lines, comments, <c>-r</c> and <c>-c</c>, hashes, extras and markers
/// (https://pip.pypa.io/en/stable/reference/requirements-file-format/).
/// </summary>
internal sealed class RequirementsReader(ProjectFiles files, FindingCollector findings)
{
    private readonly HashSet<string> _visited = new(StringComparer.Ordinal);

    /// <summary>The files read, in the order of their reading: the ones asked for and the ones they include.</summary>
    public List<string> Files { get; } = [];

    public List<Pin> Pins { get; } = [];

    /// <summary>What is required, in whichever version.</summary>
    public List<Requirement> Required { get; } = [];

    public void Read(string path)
    {
        if (!_visited.Add(path) || TextFile.Read(files, path, findings) is not { } text)
        {
            return;
        }

        Files.Add(path);
        foreach (var (line, number) in RequirementLines.Of(text))
        {
            ReadLine(line, new SourcePosition(path, number, 1));
        }
    }

    private void ReadLine(string line, SourcePosition position)
    {
        if (line[0] == '-')
        {
            if (IncludedFile(line) is { } included)
            {
                Include(included, position);
            }

            return;
        }

        if (IsUrlOrPath(line))
        {
            return;
        }

        var requirement = Requirement.Parse(WithoutOptions(line));
        if (requirement is null)
        {
            findings.Warning(PinFindings.Malformed, position, $"the line '{Shorten(line)}' is no requirement", "write NAME==VERSION");
            return;
        }

        Required.Add(requirement);
        if (requirement.Exact is not null)
        {
            Pins.Add(new Pin(requirement.Package, requirement.Exact, requirement.Marker.Length == 0 ? [] : [requirement.Marker], position));
        }
    }

    private void Include(string included, SourcePosition position)
    {
        var folder = position.File.LastIndexOf('/') is var slash and >= 0 ? position.File[..slash] : "";
        var path = ProjectPath.Join(folder, included);
        if (path is null || !files.IsFile(path))
        {
            findings.Warning(PinFindings.MissingFile, position, $"the project has no file '{included}' beside this one", "correct the path");
            return;
        }

        Read(path);
    }

    /// <summary>The file of <c>-r FILE</c>, <c>-rFILE</c>, <c>--requirement=FILE</c> and the like; null for other options and for URLs.</summary>
    private static string? IncludedFile(string line)
    {
        foreach (var option in (ReadOnlySpan<string>)["--requirement", "--constraint", "-r", "-c"])
        {
            if (line.StartsWith(option, StringComparison.Ordinal))
            {
                var file = line[option.Length..].TrimStart(' ', '\t', '=');
                return file.Length == 0 || file.Contains("://", StringComparison.Ordinal) ? null : file;
            }
        }

        return null;
    }

    private static bool IsUrlOrPath(string line)
    {
        var word = line.AsSpan();
        var end = word.IndexOfAny(" ;@");
        word = end < 0 ? word : word[..end];
        return word.Contains('/') || word.StartsWith('.') || word.EndsWith(".whl", StringComparison.OrdinalIgnoreCase) || word.Contains("://", StringComparison.Ordinal);
    }

    /// <summary>The requirement without options such as <c>--hash=…</c> behind it.</summary>
    private static string WithoutOptions(string line)
    {
        for (var i = 1; i + 1 < line.Length; i++)
        {
            if (line[i] == '-' && line[i - 1] is ' ' or '\t')
            {
                return line[..i];
            }
        }

        return line;
    }

    private static string Shorten(string line) => line.Length <= 60 ? line : line[..60] + "…";
}
