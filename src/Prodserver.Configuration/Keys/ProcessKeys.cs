using Prodserver.Configuration.Keys.Types;
using Prodserver.Core.Projects;
using Prodserver.Core.Values;

namespace Prodserver.Configuration.Keys;

/// <summary>The keys of a process: what <c>PRODUCTION_PROCESSES</c> can't say, or a whole process.</summary>
internal static class ProcessKeys
{
    public static readonly Key<string> Backend = new("backend", Texts.Backend)
    {
        Description = "The backend class. Replaces BACKEND of the setting; a process that the setting does not have needs one. A short name is a server that runs without "
            + "django-prodserver: uvicorn, uvicorn-wsgi, gunicorn, gunicorn-asgi, granian, granian-wsgi, hypercorn, daphne, waitress, celery, celery-beat, django-tasks or django-q2.",
        Default = "BACKEND of the setting",
    };

    public static readonly Key<ConfigValue> Args = new("args", new ArgsType())
    {
        Description = "Options of the server, merged key by key over ARGS of the setting. A text replaces ARGS whole.",
        Default = "ARGS of the setting",
    };

    public static readonly Key<string> App = new("app", Texts.DottedName)
    {
        Description = "The Celery application. Replaces APP of the setting.",
        Default = "APP of the setting",
    };

    public static readonly Key<Launcher> ProcessLauncher = new("launcher", Choices.Launchers)
    {
        Description = "What starts this process: the server's own program, or django-prodserver's command of manage.py.",
        Default = "the launcher of the environment",
    };

    public static readonly Key<string> Route = new("route", Texts.UrlPath)
    {
        Description = "The path prefix whose requests nginx passes to this process.",
        Default = "/ for the process called web, else for the first web process; none for the others",
    };

    public static readonly Key<string> Health = new("health", Texts.Health)
    {
        Description = "The path that answers 200 when the process is well; Docker's health check and deployments ask it.",
    };

    public static readonly Key<Section> RateLimit = new("rate_limit", RateLimitKeys.Section)
    {
        Description = "What nginx lets one client address do; it answers 429 to what goes beyond.",
    };

    public static readonly Key<HardeningProfile> Hardening = new("hardening", Choices.Hardening)
    {
        Description = "How much of the system the unit keeps from this process.",
        Default = "the hardening of the environment",
    };

    public static readonly Key<int> Replicas = new("replicas", new IntegerType(1, 1000))
    {
        Description = "Containers of the process in a swarm.",
        Default = "1",
    };

    public static readonly SectionType Section = new("process", "a map of the keys of a process", Backend, Args, App, ProcessLauncher, Route, Health, RateLimit, Hardening, Replicas);
}
