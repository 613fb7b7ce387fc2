using Prodserver.Servers.Compilation;
using Prodserver.Servers.Rules;

namespace Prodserver.Servers.Gunicorn;

/// <summary>What gunicorn's worker class means for connections and protocols.</summary>
internal static class GunicornWorker
{
    /// <summary>The class as given, "sync" by default; several threads make it "gthread".</summary>
    public static string Class(ProcessContext context)
    {
        var name = context.Options.Text("worker-class") ?? "sync";
        return name == "sync" && context.Options.Small("threads", 1) > 1 ? "gthread" : name;
    }

    /// <summary>False for the sync worker, which closes after each response.</summary>
    public static bool KeepsConnections(ProcessContext context) => Class(context) != "sync";

    /// <summary>The package that a worker class comes from or runs on; null for gunicorn's own.</summary>
    public static NeededPackage? PackageOf(string name) => name switch
    {
        "eventlet" or "gevent" or "tornado" => new NeededPackage(name, name),
        "gevent_pywsgi" or "gevent_wsgi" => new NeededPackage("gevent", "gevent"),
        _ when name.StartsWith("uvicorn.", StringComparison.Ordinal) => new NeededPackage("uvicorn"),
        _ when name.StartsWith("uvicorn_worker.", StringComparison.Ordinal) => new NeededPackage("uvicorn-worker"),
        _ => null,
    };

    /// <summary>True for workers that call an ASGI application.</summary>
    public static bool SpeaksAsgi(ProcessContext context) => Class(context) == "asgi" || IsUvicorn(context);

    /// <summary>True for workers that are a uvicorn each.</summary>
    public static bool IsUvicorn(ProcessContext context) => Class(context).Contains("uvicorn", StringComparison.OrdinalIgnoreCase);
}
