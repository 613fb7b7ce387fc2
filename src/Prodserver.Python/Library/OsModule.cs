using Prodserver.Python.Evaluation;
using Prodserver.Python.Operations;
using Prodserver.Python.Values;

namespace Prodserver.Python.Library;

/// <summary><c>os</c> on the target, which is a POSIX machine.</summary>
internal sealed class OsModule() : LibraryModule("os")
{
    public static OsModule Instance { get; } = new();

    public override PyValue? Find(string name, Site site) => name switch
    {
        "environ" => new PyEnvironment(site.Position),
        "getenv" => new PyBuiltin("getenv", EnvironmentMethods.Get) { TakesUnknown = true },
        "cpu_count" => Function("cpu_count", CpuCount),
        "path" => new PyLibrary(OsPathModule.Instance, site.Position),
        "sep" => site.Text("/"),
        "linesep" => site.Text("\n"),
        "pathsep" => site.Text(":"),
        "curdir" => site.Text("."),
        "pardir" => site.Text(".."),
        "name" => site.Text("posix"),
        "extsep" => site.Text("."),
        "altsep" => site.None(),
        "devnull" => site.Text("/dev/null"),
        "fspath" => Function("fspath", call => call.Site.Text(call.Path(call.Single()))),
        "getcwd" => Function("getcwd", call => call.Site.Text(call.Session.Target.ProjectRoot)),
        _ => null,
    };

    /// <summary>The processors of the target, not of the building machine.</summary>
    public static PyValue CpuCount(Call call)
    {
        call.Take(0, 0);
        return call.Session.Target.Cpus is { } cpus
            ? call.Site.Integer(cpus)
            : call.Site.Unknown("the number of processors of the target is not declared", "declare host.cpus in prodserver.yaml");
    }
}
