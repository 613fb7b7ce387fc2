using Prodserver.Core.Findings;
using Prodserver.Python.Parsing;

namespace Prodserver.Python.Modules;

/// <summary>Keeps the modules of a project once they are read, so that every environment shares them.</summary>
internal sealed class ModuleStore(IProjectFiles files)
{
    private readonly Dictionary<string, ModuleSource> _sources = new(StringComparer.Ordinal);

    public IProjectFiles Files { get; } = files;

    public ModuleFinder Finder { get; } = new(files);

    /// <summary>The source of a file that <see cref="Finder"/> has found.</summary>
    public ModuleSource Load(string path)
    {
        if (!_sources.TryGetValue(path, out var source))
        {
            source = Read(path);
            _sources.Add(path, source);
        }

        return source;
    }

    private ModuleSource Read(string path)
    {
        var findings = new FindingCollector();
        var bytes = Files.Read(path) ?? throw new InvalidOperationException($"the file '{path}' was there and is gone");
        return new ModuleSource(path, PythonFile.Read(path, bytes.Span, findings), findings.Findings);
    }
}
