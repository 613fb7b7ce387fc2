using Prodserver.Python.Evaluation;
using Prodserver.Python.Operations;
using Prodserver.Python.Values;

namespace Prodserver.Python.Library;

/// <summary><c>importlib</c>, for modules whose names are worked out.</summary>
internal sealed class ImportlibModule() : LibraryModule("importlib")
{
    public static ImportlibModule Instance { get; } = new();

    public override PyValue? Find(string name, Site site) => name switch
    {
        "import_module" => Function(name, Import),
        _ => null,
    };

    private static PyValue Import(Call call)
    {
        var given = call.Bind(1, "name", "package");
        var name = Absolute(call.Text(given[0]!), given[1], call);
        if (call.Session.Importer.IsOfProject(name))
        {
            return call.Session.Importer.Import(name, call.Site) is { } module
                ? new PyModule(module, call.Site.Position)
                : throw call.Site.Raise("ModuleNotFoundError", $"No module named '{name}'");
        }

        call.Session.DoubtfulImports += StandardModules.IsInstalled(name, call.Session.Target) ? 0 : 1;
        return LibraryModules.Find(name) is { } library ? new PyLibrary(library, call.Site.Position) : new PyExternal(name, call.Site.Position);
    }

    private static string Absolute(string name, PyValue? package, Call call)
    {
        if (!name.StartsWith('.'))
        {
            return name;
        }

        var parent = package is PyStr { Value: { Length: > 0 } text }
            ? text
            : throw call.Site.TypeError($"the 'package' argument is required to perform a relative import for {Repr.Quote(name)}");
        for (name = name[1..]; name.StartsWith('.'); name = name[1..])
        {
            var dot = parent.LastIndexOf('.');
            parent = dot >= 0 ? parent[..dot] : throw call.Site.Raise("ImportError", "attempted relative import beyond top-level package");
        }

        return name.Length == 0 ? parent : $"{parent}.{name}";
    }
}
