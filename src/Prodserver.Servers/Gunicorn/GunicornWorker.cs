using Prodserver.Servers.Compilation;

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

    /// <summary>True for workers that call an ASGI application.</summary>
    public static bool SpeaksAsgi(ProcessContext context)
    {
        var name = Class(context);
        return name == "asgi" || name.Contains("uvicorn", StringComparison.OrdinalIgnoreCase);
    }
}
