using Prodserver.Python.Evaluation;
using Prodserver.Python.Values;

namespace Prodserver.Python.Library.Variables;

/// <summary><c>environ</c> (django-environ).</summary>
internal sealed class EnvironModule() : LibraryModule("environ")
{
    public static EnvironModule Instance { get; } = new();

    public override PyValue? Find(string name, Site site) => name switch
    {
        "Env" => new PyEnvironClass(site.Position),
        "Path" => new PyBuiltin(name, PyEnvironPath.Make) { ClassName = name },
        "ImproperlyConfigured" => new PyExternal(PyEnviron.NotConfigured, site.Position),
        _ => null,
    };
}
