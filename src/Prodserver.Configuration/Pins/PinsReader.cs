using Prodserver.Configuration.Defaults;
using Prodserver.Configuration.Files;
using Prodserver.Configuration.Nodes;
using Prodserver.Configuration.Toml;
using Prodserver.Configuration.Yaml;
using Prodserver.Core;
using Prodserver.Core.Findings;
using Prodserver.Core.Projects;

namespace Prodserver.Configuration.Pins;

/// <summary>Finds and reads the files of a project that pin versions. A format's reader is only touched where such a file exists.</summary>
internal sealed class PinsReader(ProjectFiles files, FindingCollector findings)
{
    private readonly List<DependencyFile> _dependencyFiles = [];
    private readonly List<Pin> _pins = [];
    private readonly RequiredPackages _required = new();

    public ProjectPins Read()
    {
        AddLock(DependencyFileKind.UvLock, "uv.lock", LockReader.Uv, Toml);
        AddLock(DependencyFileKind.PoetryLock, "poetry.lock", LockReader.Poetry, Toml);
        AddLock(DependencyFileKind.PipfileLock, "Pipfile.lock", LockReader.Pipfile, Json);
        AddRequirements();
        var pyproject = AddLock(DependencyFileKind.Pyproject, "pyproject.toml", PyprojectReader.Pins, Toml);
        foreach (var pin in _pins)
        {
            _required.Add(pin.Package, VersionRange.Any);
        }

        foreach (var requirement in pyproject is null ? [] : PyprojectReader.Required(pyproject))
        {
            _required.Add(requirement);
        }

        return new ProjectPins(_dependencyFiles, _pins, _required.Ranges, Python(pyproject is null ? null : PyprojectReader.RequiredPython(pyproject)));
    }

    private MapNode? AddLock(DependencyFileKind kind, string path, Func<MapNode, IEnumerable<Pin>> pins, Func<string, string, MapNode?> parse)
    {
        if (!files.IsFile(path))
        {
            return null;
        }

        _dependencyFiles.Add(new DependencyFile(kind, path));
        var document = TextFile.Read(files, path, findings) is { } text ? parse(text, path) : null;
        if (document is not null)
        {
            _pins.AddRange(pins(document));
        }

        return document;
    }

    private MapNode Toml(string text, string path) => TomlReader.Read(text, path, findings);

    /// <summary>JSON is YAML, so the reader with positions serves both; what it finds weighs less here.</summary>
    private MapNode? Json(string text, string path)
    {
        var own = new FindingCollector();
        var document = YamlReader.Read(text, path, own);
        if (own.Findings is [var fault, ..])
        {
            PinFindings.ReportMalformed(findings, fault.Position, fault.Message);
        }

        return document as MapNode;
    }

    private void AddRequirements()
    {
        var reader = new RequirementsReader(files, findings);
        foreach (var path in RequirementsFiles.In(files))
        {
            reader.Read(path);
        }

        _dependencyFiles.AddRange(reader.Files.Select(path => new DependencyFile(DependencyFileKind.Requirements, path)));
        _pins.AddRange(reader.Pins);
        reader.Required.ForEach(_required.Add);
    }

    private PackageVersion Python(string? required)
    {
        const string File = ".python-version";
        if (files.IsFile(File) && TextFile.Read(files, File, findings) is { } text)
        {
            var line = text.Split('\n').Select(content => content.Trim()).FirstOrDefault(content => content.Length > 0 && content[0] != '#') ?? "";
            var number = line.StartsWith("cpython-", StringComparison.Ordinal) ? line["cpython-".Length..] : line;
            if (PackageVersion.TryParse(number) is { Release.Count: 2 or 3 } version)
            {
                return version;
            }

            findings.Warning(PinFindings.PythonVersion, new SourcePosition(File), $"'{line}' is not a version such as 3.11", "write one, or versions.python in prodserver.yaml");
        }

        return PackageVersion.Parse(PythonVersions.Candidates.FirstOrDefault(candidate => IsAllowed(candidate, required)) ?? Versions.Python);
    }

    private static bool IsAllowed(string candidate, string? required)
    {
        var version = PythonVersions.Full(PackageVersion.Parse(candidate));
        return required is null || VersionRange.Parse(required).Allows(version);
    }
}
