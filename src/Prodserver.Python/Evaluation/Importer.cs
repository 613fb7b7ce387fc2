using Prodserver.Core.Findings;
using Prodserver.Python.Modules;
using Prodserver.Python.Operations;
using Prodserver.Python.Syntax;
using Prodserver.Python.Values;

namespace Prodserver.Python.Evaluation;

/// <summary>Imports the modules of the project, each once in a read, packages before what is in them.</summary>
internal sealed class Importer(Session session, ModuleStore store)
{
    /// <summary>How many modules may be waiting for one another; more are a mistake.</summary>
    private const int MaxWaiting = 100;

    private readonly Dictionary<string, LoadedModule> _loaded = new(StringComparer.Ordinal);
    private int _waiting;

    /// <summary>True where a name is the project's own: a package or module of it, not just a folder.</summary>
    public bool IsOfProject(string module) => store.Finder.Find(Top(module)) is { Path: not null } || store.Finder.Find(module) is not null;

    /// <summary>The module as far as it has come; null where it was never begun.</summary>
    public LoadedModule? Loaded(string module) => _loaded.GetValueOrDefault(module);

    /// <summary>The module, run if it has not been before; null where the project has none of that name.</summary>
    public LoadedModule? Import(string module, Site site)
    {
        if (_loaded.TryGetValue(module, out var loaded))
        {
            return loaded;
        }

        var dot = module.LastIndexOf('.');
        if (dot > 0 && (Import(module[..dot], site) is not { } parent || !parent.File.IsPackage))
        {
            return null;
        }

        // Importing the package may have imported the module.
        if (_loaded.TryGetValue(module, out loaded))
        {
            return loaded;
        }

        if (store.Finder.Find(module) is not { } file)
        {
            return null;
        }

        loaded = new LoadedModule(module, file);
        _loaded.Add(module, loaded);
        if (file.Path is { } path)
        {
            Run(loaded, path, site);
        }

        if (dot > 0)
        {
            _loaded[module[..dot]].Names.Bind(module[(dot + 1)..], new Binding(new PyModule(loaded, site.Position)) { Position = site.Position }, session.Journal);
        }

        return loaded;
    }

    private static string Top(string module) => module.IndexOf('.', StringComparison.Ordinal) is var dot and > 0 ? module[..dot] : module;

    /// <summary>Runs another file of the project over the names of a module, as <c>exec</c> does.</summary>
    /// <param name="path">A file below the project's folder.</param>
    public void Include(LoadedModule module, string path, Site site) => Run(module, path, site);

    /// <param name="path">The module's own file, or one that is included.</param>
    private void Run(LoadedModule module, string path, Site site)
    {
        session.Files.Note(path);
        var source = store.Load(path);
        foreach (var finding in source.Findings)
        {
            session.Report(finding);
        }

        if (source.Syntax is not { } syntax)
        {
            var position = source.Findings.Count > 0 ? source.Findings[0].Position : new SourcePosition(path);
            module.Names.Forget(new PyUnknown($"'{path}' can't be read as Python", position));
            return;
        }

        if (_waiting >= MaxWaiting)
        {
            throw new LimitException("too many modules import one another", site.Position);
        }

        var isOwn = path == module.File.Path;
        if (isOwn)
        {
            Predefine(module, path, syntax);
            module.IsRunning = true;
        }

        _waiting++;
        var (handlers, depth) = (session.Handlers, session.Depth);
        try
        {
            new Interpreter(session, new Scope(module, syntax.Source)).Execute(syntax.Body);
        }
        finally
        {
            (session.Handlers, session.Depth) = (handlers, depth);
            _waiting--;
            module.IsRunning &= !isOwn;
        }
    }

    /// <summary>The names that Python sets itself before a module runs.</summary>
    private void Predefine(LoadedModule module, string path, ModuleSyntax syntax)
    {
        var start = new Site(session, new SourcePosition(path, 1, 1));
        Define("__name__", start.Text(module.Name));
        Define("__file__", start.Text($"{session.Target.ProjectRoot.TrimEnd('/')}/{path}"));
        Define("__package__", start.Text(module.Package));
        Define("__doc__", syntax.Body is [ExpressionStatement { Value: StringLiteral { Value: { } text } }, ..] ? start.Text(text) : start.None());
        if (module.File.IsPackage)
        {
            Define("__path__", start.List([start.Text(Paths.Parent($"{session.Target.ProjectRoot}/{path}"))]));
        }

        foreach (var name in new[] { "__spec__", "__loader__", "__builtins__", "__cached__", "__annotations__" })
        {
            Define(name, start.Unknown($"'{name}' is Python's own"));
        }

        void Define(string name, PyValue value) => module.Names.Bind(name, new Binding(value) { Position = start.Position }, session.Journal);
    }
}
