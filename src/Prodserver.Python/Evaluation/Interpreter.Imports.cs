using Prodserver.Core.Findings;
using Prodserver.Python.Library;
using Prodserver.Python.Operations;
using Prodserver.Python.Syntax;
using Prodserver.Python.Values;

namespace Prodserver.Python.Evaluation;

/// <summary>Imports: of the project, of what is modelled, and of all the rest.</summary>
internal sealed partial class Interpreter
{
    private void Import(ImportStatement statement)
    {
        foreach (var name in statement.Names)
        {
            var site = At(name.Span);
            var module = Module(name.Name, site);
            if (name.Alias is not null)
            {
                Bind(name.Alias, module);
                continue;
            }

            // "import a.b" binds a, through which b is reached.
            var dot = name.Name.IndexOf('.', StringComparison.Ordinal);
            Bind(dot < 0 ? name.Name : name.Name[..dot], dot < 0 ? module : Module(name.Name[..dot], site));
        }
    }

    private PyValue Module(string name, Site site)
    {
        if (_session.Importer.IsOfProject(name))
        {
            return _session.Importer.Import(name, site) is { } module
                ? new PyModule(module, site.Position)
                : throw site.Raise("ModuleNotFoundError", $"No module named '{name}'");
        }

        Doubt(name);
        if (LibraryModules.Find(name) is { } library)
        {
            return new PyLibrary(library, site.Position);
        }

        return new PyExternal(name, site.Position);
    }

    private void ImportFrom(ImportFromStatement statement)
    {
        var site = At(statement.Span);
        if (Absolute(statement, site) is not { } name)
        {
            throw site.Raise("ImportError", "attempted relative import beyond top-level package");
        }

        if (statement.Level == 0 && !_session.Importer.IsOfProject(name))
        {
            FromOutside(statement, name, site);
            return;
        }

        var module = _session.Importer.Import(name, site) ?? throw site.Raise("ModuleNotFoundError", $"No module named '{name}'");
        if (statement.IsStar)
        {
            Star(module, site);
            return;
        }

        foreach (var imported in statement.Names)
        {
            var (value, callee) = FromModule(module, imported.Name, At(imported.Span));
            Bind(imported.Alias ?? imported.Name, value, callee);
        }
    }

    /// <summary>The absolute name of the module; null for more dots than there are packages.</summary>
    private string? Absolute(ImportFromStatement statement, Site site)
    {
        if (statement.Level == 0)
        {
            return statement.Module;
        }

        var package = _scope.Module.Package;
        if (package.Length == 0)
        {
            throw site.Raise("ImportError", "attempted relative import with no known parent package");
        }

        for (var level = 1; level < statement.Level; level++)
        {
            var dot = package.LastIndexOf('.');
            if (dot < 0)
            {
                return null;
            }

            package = package[..dot];
        }

        return statement.Module.Length == 0 ? package : $"{package}.{statement.Module}";
    }

    private (PyValue Value, string? Callee) FromModule(LoadedModule module, string name, Site site)
    {
        if (module.Names.Find(name) is { } binding)
        {
            return (binding.Load(name, _session.Provenance), binding.Callee);
        }

        if (module.File.IsPackage && _session.Importer.Import($"{module.Name}.{name}", site) is { } submodule)
        {
            return (new PyModule(submodule, site.Position), null);
        }

        if (module.Names.Hidden is { } hidden)
        {
            return (hidden, null);
        }

        throw site.Raise("ImportError", module.IsRunning
            ? $"cannot import name '{name}' from partially initialized module '{module.Name}' (most likely due to a circular import)"
            : $"cannot import name '{name}' from '{module.Name}'");
    }

    private void FromOutside(ImportFromStatement statement, string name, Site site)
    {
        var library = LibraryModules.Find(name);
        Doubt(name);

        if (statement.IsStar)
        {
            _scope.Names.Spoil(site.Unknown($"'from {name} import *' may have set it"), _session.Journal);
            return;
        }

        foreach (var imported in statement.Names)
        {
            var at = At(imported.Span);
            var path = $"{name}.{imported.Name}";
            var submodule = LibraryModules.Find(path) is { } found ? new PyLibrary(found, at.Position) : null;
            Bind(imported.Alias ?? imported.Name, library?.Find(imported.Name, at) ?? submodule ?? (PyValue)new PyExternal(path, at.Position));
        }
    }

    /// <summary>Every public name of the module, or those that its <c>__all__</c> lists.</summary>
    private void Star(LoadedModule module, Site site)
    {
        _scope.Module.AddStarImport(module.Name);
        if (module.IsRunning)
        {
            _session.Report(new Finding
            {
                Code = ReadingFindings.CircularImport,
                Severity = Severity.Warning,
                Position = site.Position,
                Message = $"'{module.Name}' is not finished here because it is waiting for '{_scope.Module.Name}', so only the names it has so far are imported",
                Fix = "move what both need into a module of its own",
            });
        }

        if (module.Names.Hidden is { } hidden)
        {
            _scope.Names.Spoil(hidden, _session.Journal);
        }

        foreach (var name in PublicNames(module, site))
        {
            var (value, callee) = FromModule(module, name, site);
            if (value is PyUnknown { MayBeAbsent: true } maybe && _scope.Names.Find(name) is not null)
            {
                value = maybe.Present();
            }

            Bind(name, value, callee);
        }
    }

    private List<string> PublicNames(LoadedModule module, Site site)
    {
        if (module.Names.Find("__all__") is not { } all)
        {
            return [.. module.Names.Bindings.Keys.Where(name => !name.StartsWith('_'))];
        }

        var names = new List<string>();
        var items = Iteration.Ordered(Unknowns.Resolve(all.Value), site).Is(out var known, out var unknown) ? known : [unknown];
        foreach (var item in items)
        {
            if (item is PyStr { Value: var name })
            {
                names.Add(name);
            }
            else
            {
                _scope.Names.Spoil(Unknowns.Because(item), _session.Journal);
            }
        }

        return names;
    }

    /// <summary>Counts an import that fails where the package is not installed; Python's own modules, Django and what the project asks for are.</summary>
    private void Doubt(string module)
    {
        if (!StandardModules.IsInstalled(module, _session.Target))
        {
            _session.DoubtfulImports++;
        }
    }
}
