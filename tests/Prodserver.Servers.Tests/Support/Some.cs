using System.Globalization;
using Prodserver.Core;
using Prodserver.Core.Findings;
using Prodserver.Core.Projects;
using Prodserver.Core.Values;

namespace Prodserver.Servers.Tests.Support;

/// <summary>A small valid project to change one thing of.</summary>
internal static class Some
{
    public const string Uvicorn = "django_prodserver.backends.uvicorn.UvicornServer";
    public const string UvicornWsgi = "django_prodserver.backends.uvicorn.UvicornWSGIServer";
    public const string Gunicorn = "django_prodserver.backends.gunicorn.GunicornServer";
    public const string Waitress = "django_prodserver.backends.waitress.WaitressServer";
    public const string Granian = "django_prodserver.backends.granian.GranianASGIServer";
    public const string GranianWsgi = "django_prodserver.backends.granian.GranianWSGIServer";
    public const string CeleryWorker = "django_prodserver.backends.celery.CeleryWorker";
    public const string CeleryBeat = "django_prodserver.backends.celery.CeleryBeat";
    public const string DjangoTasks = "django_prodserver.backends.django_tasks.DjangoTasksWorker";
    public const string DjangoQ2 = "django_prodserver.backends.django_q2.DjangoQ2Worker";

    /// <summary>The place of everything that a test does not place itself.</summary>
    public static SourcePosition Place { get; } = new("settings.py", 1, 1);

    public static DeployEnvironment Environment { get; } = new()
    {
        Name = "production",
        Kind = EnvironmentKind.Production,
        SettingsModule = "myproject.settings",
        Position = Place,
        Processes = [],
        Django = new DjangoSettings { Asgi = Application("myproject.asgi", ApplicationInterface.Asgi), Wsgi = Application("myproject.wsgi", ApplicationInterface.Wsgi) },
        Paths = new HostPaths
        {
            Root = "/srv/myproject",
            Code = "/srv/myproject/current",
            VirtualEnvironment = "/srv/myproject/venv",
            EnvironmentFile = "/etc/myproject/production.env",
        },
        Image = new ImageSettings("myproject", "python:3.11-slim"),
        Versions = Versions(),
        User = "myproject",
    };

    public static ProcessDefinition Process(string backend = Uvicorn, ConfigValue? args = null, string name = "web") => new()
    {
        Name = name,
        Position = Place,
        Backend = backend,
        BackendPosition = Place,
        Args = args,
    };

    public static ApplicationTarget Application(string module, ApplicationInterface kind = ApplicationInterface.Unknown) =>
        new(module + ":application", Place, module.Replace('.', '/') + ".py", ApplicationState.Defined, kind);

    /// <summary>Versions with every server required and pinned to the newest that is known, but for what is given.</summary>
    public static ConsumerVersions Versions(params (string Package, string Version)[] pins)
    {
        var packages = new Dictionary<string, PinnedVersion>(StringComparer.Ordinal);
        foreach (var (package, version) in (ReadOnlySpan<(string, string)>)
        [
            ("uvicorn", "0.51.0"), ("gunicorn", "26.1.0"), ("waitress", "3.0.2"), ("granian", "2.8.1"), ("hypercorn", "0.18.0"),
            ("daphne", "4.2.2"), ("celery", "5.6.3"), ("django-tasks", "0.11.0"), ("django-q2", "1.11.0"), .. pins,
        ])
        {
            packages[package] = new PinnedVersion(PackageVersion.Parse(version), Place);
        }

        return new ConsumerVersions
        {
            Python = PackageVersion.Parse("3.11"),
            Nginx = PackageVersion.Parse("1.22.1"),
            Systemd = PackageVersion.Parse("252"),
            Docker = PackageVersion.Parse("20.10"),
            Compose = PackageVersion.Parse("2.3"),
            DjangoProdserver = PackageVersion.Parse("2.4.0"),
            Packages = packages,
            Required = packages.Keys.ToDictionary(name => name, _ => VersionRange.Any),
        };
    }

    /// <summary>ARGS of pairs; values may be texts, numbers, booleans, null and arrays of these.</summary>
    public static MapValue Args(params (string Key, object? Value)[] pairs) =>
        new([.. pairs.Select(pair => new MapEntry(pair.Key, Place, Value(pair.Value)))], Place);

    public static TextValue Text(string text) => new(text, Place);

    public static ConfigValue Value(object? value) => value switch
    {
        null => new NullValue(Place),
        ConfigValue config => config,
        bool boolean => new BooleanValue(boolean, Place),
        int integer => new IntegerValue(integer, Place),
        double number => new FloatValue(number, number.ToString("R", CultureInfo.InvariantCulture), Place),
        string text => new TextValue(text, Place),
        IEnumerable<object?> items => new ListValue([.. items.Select(Value)], Place),
        _ => throw new ArgumentException("no config has a value of this type", nameof(value)),
    };
}
