using Prodserver.Core;
using Prodserver.Core.Commands;
using Prodserver.Core.Findings;
using Prodserver.Core.Projects;
using Prodserver.Core.Values;

namespace Prodserver.Testing;

/// <summary>A small valid project for tests of plans and artifacts: change one thing with <c>with</c>.</summary>
public static class Shop
{
    public static SourcePosition Place { get; } = new("shop/settings/production.py", 9, 5);

    public static Project Project(params IReadOnlyList<DependencyFile> dependencies) => new()
    {
        Name = "shop",
        Environments = [],
        DependencyFiles = dependencies.Count > 0 ? dependencies : [new DependencyFile(DependencyFileKind.Requirements, "requirements.txt")],
    };

    /// <summary>Production on Debian 12, with TLS, two names, static files and a secret.</summary>
    public static DeployEnvironment Production { get; } = new()
    {
        Name = "production",
        Kind = EnvironmentKind.Production,
        SettingsModule = "shop.settings.production",
        Position = new SourcePosition("prodserver.yaml", 20, 3),
        Processes = [],
        Django = new DjangoSettings
        {
            AllowedHosts = Texts("shop.example.com", "www.shop.example.com"),
            InstalledApps = Texts("django.contrib.staticfiles", "shop"),
            StaticUrl = Text("/static/"),
            StaticRoot = Text("/srv/shop/current/staticfiles"),
            SecureProxySslHeader = Texts("HTTP_X_FORWARDED_PROTO", "https"),
        },
        Paths = new HostPaths
        {
            Root = "/srv/shop",
            Code = "/srv/shop/current",
            VirtualEnvironment = "/srv/shop/venv",
            EnvironmentFile = "/etc/shop/production.env",
        },
        Image = new ImageSettings("registry.example.com/shop", "python:3.11-slim"),
        Versions = Versions(),
        Variables = [new EnvironmentVariable("SHOP_STATE_DIR", "/var/lib/shop", Place)],
        Secrets = [new SecretName("DJANGO_SECRET_KEY", new SourcePosition("prodserver.yaml", 24, 15))],
        Host = new HostFacts(4, 8L * 1024 * 1024 * 1024),
        ServerNames = [new ServerName("shop.example.com", Place), new ServerName("www.shop.example.com", Place)],
        Tls = new TlsFiles("/etc/ssl/shop/fullchain.pem", "/etc/ssl/shop/privkey.pem", Place),
        Static = new FileMount("/static/", "/srv/shop/current/staticfiles", Place),
        User = "shop",
    };

    public static ConsumerVersions Versions(string nginx = "1.22.1", string systemd = "252", string docker = "20.10", string compose = "2.3", string python = "3.11") => new()
    {
        Python = PackageVersion.Parse(python),
        Nginx = PackageVersion.Parse(nginx),
        Systemd = PackageVersion.Parse(systemd),
        Docker = PackageVersion.Parse(docker),
        Compose = PackageVersion.Parse(compose),
        DjangoProdserver = PackageVersion.Parse("2.4.0"),
    };

    /// <summary>uvicorn on 127.0.0.1:8000, behind <c>/</c>, able to take systemd's socket and to serve websockets.</summary>
    public static ServerProcess Web { get; } = Uvicorn("web", 8000) with { Definition = Definition("web") with { Route = "/", Health = "/healthz/" } };

    public static ServerProcess Uvicorn(string name, int port, string host = "127.0.0.1")
    {
        var app = Word("shop.asgi:application");
        var trust = new Argument("--forwarded-allow-ips=*", Place, "only nginx's group can open the socket");
        return new ServerProcess
        {
            Definition = Definition(name),
            Server = "uvicorn",
            ServerVersion = PackageVersion.Parse("0.35.0"),
            Launcher = Launcher.Native,
            Command = new CommandLine("uvicorn", [app, Word($"--host={host}"), Word($"--port={port}"), Word("--workers=4")]),
            SocketCommand = new CommandLine(
                "uvicorn",
                [app, Word($"--host={host}"), Word($"--port={port}"), Word("--workers=4"), new Argument("--fd=3", Place, "systemd passes the listening socket on"), trust]),
            ContainerCommand = new CommandLine(
                "uvicorn",
                [app, new Argument("--host=0.0.0.0", Place, "a container's own loopback is reachable for nobody else"), Word($"--port={port}"), Word("--workers=4")]),
            Bindings = [new Binding.Tcp(host, port)],
            Lifecycle = new ServerLifecycle { KeepAliveSeconds = 5, Websockets = true, Workers = 4 },
            Trust = new ProxyTrust { Peers = ["127.0.0.1"], Option = "forwarded-allow-ips", IsDeclared = false },
            Environment = Variables,
        };
    }

    public static ServerProcess Worker { get; } = new()
    {
        Definition = Definition("worker") with { Backend = "django_prodserver.backends.celery.CeleryWorker" },
        Server = "celery",
        ServerVersion = PackageVersion.Parse("5.5.2"),
        Launcher = Launcher.Native,
        Command = new CommandLine("celery", [Word("-A"), Word("shop.celery.app"), Word("worker"), Word("--concurrency=2")]),
        ContainerCommand = new CommandLine("celery", [Word("-A"), Word("shop.celery.app"), Word("worker"), Word("--concurrency=2")]),
        Lifecycle = new ServerLifecycle { GracefulSeconds = 60, Workers = 2 },
        Environment = Variables,
    };

    public static ProcessDefinition Definition(string name) => new()
    {
        Name = name,
        Position = Place,
        Backend = "django_prodserver.backends.uvicorn.UvicornServer",
        BackendPosition = Place,
    };

    public static Argument Word(string text) => new(text, Place);

    public static ConfigValue Text(string text) => new TextValue(text, Place);

    public static ConfigValue Texts(params IEnumerable<string> texts) => new ListValue([.. texts.Select(Text)], Place);

    private static IReadOnlyList<EnvironmentVariable> Variables =>
    [
        new("DJANGO_SETTINGS_MODULE", "shop.settings.production", Place),
        new("SHOP_STATE_DIR", "/var/lib/shop", Place),
    ];
}
