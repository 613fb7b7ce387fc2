using System.Diagnostics.CodeAnalysis;
using Prodserver.Core.Projects;
using Prodserver.Servers.Celery;
using Prodserver.Servers.Compilation;
using Prodserver.Servers.Daphne;
using Prodserver.Servers.DjangoQ2;
using Prodserver.Servers.DjangoTasks;
using Prodserver.Servers.Granian;
using Prodserver.Servers.Gunicorn;
using Prodserver.Servers.Hypercorn;
using Prodserver.Servers.Uvicorn;
using Prodserver.Servers.Waitress;

namespace Prodserver.Servers.Backends;

/// <summary>The backends of django-prodserver 2 and 3, and the short names for servers that it has no class for or that need no Python to be named.</summary>
internal static class BackendList
{
    public const string Package = "django_prodserver.";

    private const string Backends = Package + "backends.";

    private static readonly Dictionary<string, Backend> All = Make();

    /// <summary>Every path and short name.</summary>
    public static IReadOnlyCollection<string> Paths => All.Keys;

    public static bool TryFind(string path, [NotNullWhen(true)] out Backend? backend) => All.TryGetValue(path, out backend);

    /// <summary>True for the classes that start Django's or another development server.</summary>
    public static bool IsDevelopmentServer(string path) =>
        path.StartsWith(Backends + "dev.", StringComparison.Ordinal)
        || path.StartsWith(Backends + "django_runserver.", StringComparison.Ordinal)
        || path.StartsWith(Backends + "werkzeug.", StringComparison.Ordinal);

    /// <summary>True for classes of the package whose server has no catalogue: Flower.</summary>
    public static bool IsUncatalogued(string path) => path.EndsWith(".CeleryFlower", StringComparison.Ordinal);

    private static Dictionary<string, Backend> Make()
    {
        var all = new Dictionary<string, Backend>(StringComparer.Ordinal);
        var (asgi, wsgi, worker) = (ApplicationInterface.Asgi, ApplicationInterface.Wsgi, ApplicationInterface.Unknown);
        Add("servers.", "uvicorn.UvicornServer", "uvicorn", new UvicornServer(), asgi);
        Add("servers.", "uvicorn.UvicornWSGIServer", "uvicorn-wsgi", new UvicornServer(), wsgi);
        Add("servers.", "gunicorn.GunicornServer", "gunicorn", new GunicornServer(), wsgi);
        Add("servers.", "waitress.WaitressServer", "waitress", new WaitressServer(), wsgi);
        Add("servers.", "granian.GranianASGIServer", "granian", new GranianServer(), asgi);
        Add("servers.", "granian.GranianWSGIServer", "granian-wsgi", new GranianServer(), wsgi);
        Add("workers.", "celery.CeleryWorker", "celery", new CeleryProgram("worker"), worker);
        Add("workers.", "celery.CeleryBeat", "celery-beat", new CeleryProgram("beat"), worker);
        Add("workers.", "django_tasks.DjangoTasksWorker", "django-tasks", new DjangoTasksWorker(), worker);
        Add("workers.", "django_q2.DjangoQ2Worker", "django-q2", new DjangoQ2Worker(), worker);
        AddName("gunicorn-asgi", new GunicornServer(), asgi);
        AddName("hypercorn", new HypercornServer(), asgi);
        AddName("daphne", new DaphneServer(), asgi);
        return all;

        void Add(string folder, string path, string name, Server server, ApplicationInterface application)
        {
            AddPath(Backends + path, server, application);
            AddPath(Backends + folder + path, server, application);
            AddName(name, server, application);
        }

        void AddPath(string path, Server server, ApplicationInterface application) => all.Add(path, new Backend(path, server, application, true));

        void AddName(string name, Server server, ApplicationInterface application) => all.Add(name, new Backend(name, server, application, false));
    }
}
