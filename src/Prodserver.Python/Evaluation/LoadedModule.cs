using Prodserver.Python.Modules;

namespace Prodserver.Python.Evaluation;

/// <summary>A module of the project during one read.</summary>
/// <param name="name">The absolute dotted name.</param>
internal sealed class LoadedModule(string name, ModuleFile file)
{
    private readonly List<string> _starImports = [];
    private readonly HashSet<string> _included = new(StringComparer.Ordinal);

    public string Name { get; } = name;

    public ModuleFile File { get; } = file;

    public Namespace Names { get; } = new();

    /// <summary>True while its statements are being run: who imports it now sees only what is there so far.</summary>
    public bool IsRunning { get; set; }

    /// <summary>The modules of the project that it star-imports, as absolute names.</summary>
    public IReadOnlyList<string> StarImports => _starImports;

    /// <summary>The package that its relative imports start from.</summary>
    public string Package => File.IsPackage ? Name : Name.LastIndexOf('.') is var dot and > 0 ? Name[..dot] : "";

    /// <summary>Notes that a file is included; false where it is already.</summary>
    public bool AddIncluded(string path) => _included.Add(path);

    public void AddStarImport(string module) => _starImports.Add(module);
}
