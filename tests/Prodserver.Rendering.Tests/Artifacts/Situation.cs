using Prodserver.Core.Commands;
using Prodserver.Core.Findings;
using Prodserver.Core.Plans;
using Prodserver.Core.Projects;
using Prodserver.Core.Values;
using Prodserver.Testing;

namespace Prodserver.Rendering.Tests.Artifacts;

/// <summary>A project whose artifacts are kept as files below <c>Cases/NAME</c>.</summary>
/// <param name="Name">The name of the folder.</param>
public sealed record Situation(string Name, Project Project, DeployEnvironment Environment, params IReadOnlyList<ServerProcess> Processes)
{
    public static IReadOnlyList<Situation> All { get; } = [Usual(), Everything(), Plain(), Old(), Workers()];

    public ArtifactPlan Plan()
    {
        var outcome = Planner.Plan(Project, Environment, Processes);
        return outcome.Value ?? throw new InvalidOperationException(string.Join('\n', outcome.Findings));
    }

    /// <summary>The same for the programs of this machine, Debian 12's, so that they can judge it.</summary>
    public Situation ForDebian12() => this with { Environment = Environment with { Versions = Shop.Versions() } };

    public override string ToString() => Name;

    /// <summary>The rendered files as texts, by path.</summary>
    public IReadOnlyDictionary<string, string> Render()
    {
        var outcome = new Renderer(Project.TemplateOverrides).Render(Plan());
        return outcome.Value?.ToDictionary(file => file.Path, file => System.Text.Encoding.UTF8.GetString(file.Content.Span))
            ?? throw new InvalidOperationException(string.Join('\n', outcome.Findings.InReportOrder()));
    }

    /// <summary>What most projects have: TLS, a main process, one without a route, a worker.</summary>
    private static Situation Usual() => new("usual", Shop.Project(), Shop.Production, Shop.Web, Shop.Uvicorn("admin", 8001), Shop.Worker);

    /// <summary>Every option that changes a line, on the newest consumers.</summary>
    private static Situation Everything()
    {
        var label = new string('l', 60);
        var environment = Shop.Production with
        {
            Versions = Shop.Versions(nginx: "1.27.0", systemd: "256", docker: "28.0", python: "3.13"),
            Image = new ImageSettings("registry.example.com:5000/team/shop", "python:3.13-slim@sha256:" + new string('0', 64)),
            ServerNames = [new ServerName(".example.com", Shop.Place), new ServerName($"{label}.example.com", Shop.Place)],
            Static = new FileMount("/assets/", "/srv/shop/shared/a $b", Shop.Place),
            Media = new FileMount("/media/", "/srv/shop/shared/media", Shop.Place),
            Django = Shop.Production.Django with
            {
                AllowedHosts = Shop.Texts(".example.com"),
                StaticRoot = Shop.Text("/srv/shop/shared/a $b"),
                MediaRoot = Shop.Text("/srv/shop/shared/media"),
                SecureProxySslHeader = Shop.Texts("HTTP_X_FORWARDED_SSL", "on"),
                DataUploadMaxMemorySize = new IntegerValue(10_000_000, Shop.Place),
                SecureHstsSeconds = new IntegerValue(3600, Shop.Place),
                SecureHstsIncludeSubdomains = new BooleanValue(true, Shop.Place),
                SecureHstsPreload = new BooleanValue(true, Shop.Place),
                Databases = new MapValue(
                    [
                        new MapEntry("default", Shop.Place, new MapValue(
                            [
                                new MapEntry("ENGINE", Shop.Place, Shop.Text("django.db.backends.sqlite3")),
                                new MapEntry("NAME", Shop.Place, Shop.Text("/srv/shop/data/db.sqlite3")),
                            ],
                            Shop.Place)),
                    ],
                    Shop.Place),
            },
            Secrets = [.. Shop.Production.Secrets, new SecretName("DATABASE_URL", Shop.Place)],
        };
        return new Situation(
            "everything",
            Shop.Project(new DependencyFile(DependencyFileKind.UvLock, "uv.lock")),
            environment,
            Shop.Web with
            {
                Definition = Shop.Web.Definition with { Hardening = HardeningProfile.Standard, RateLimit = new RateLimit(20, 40, 10, Shop.Place) },
                Lifecycle = Shop.Web.Lifecycle with { Notifies = true, SetsUser = true, ReloadsOnHangup = true, StopSignal = "SIGQUIT", Backlog = 4096, GracefulSeconds = 90 },
                Environment = [.. Shop.Web.Environment, new EnvironmentVariable("GREETING", "100% \"sure\"\n$HOME \\", Shop.Place)],
            },
            Shop.Uvicorn("strict", 8001) with { Definition = Shop.Definition("strict") with { Route = "/strict", Hardening = HardeningProfile.Strict } },
            Shop.Uvicorn("tls", 8443) with
            {
                Definition = Shop.Definition("tls") with { Route = "/tls/", Health = "/tls/healthz/", Hardening = HardeningProfile.Compat },
                SpeaksTls = true,
                SecretVariables = [new SecretName("UVICORN_SSL_KEYFILE_PASSWORD", Shop.Place)],
            },
            Shop.Uvicorn("bound", 0) with
            {
                Definition = Shop.Definition("bound") with { Route = "/bound/" },
                SocketCommand = null,
                Bindings = [new Binding.Unix("/run/shop-bound/bound.sock")],
            },
            Shop.Uvicorn("public", 443, "192.0.2.7") with { Definition = Shop.Definition("public"), SocketCommand = null },
            Shop.Worker);
    }

    /// <summary>The least that can be known: no names, no TLS, no secrets, old consumers, a server that takes no socket.</summary>
    private static Situation Plain() => new(
        "plain",
        Shop.Project() with { Name = "my-site", DependencyFiles = [] },
        Shop.Production with
        {
            Name = "development",
            Kind = EnvironmentKind.Development,
            Versions = Shop.Versions(nginx: "1.18.0", systemd: "247"),
            Django = new DjangoSettings(),
            Paths = new HostPaths
            {
                Root = "/home/me/site",
                Code = "/home/me/site/current",
                VirtualEnvironment = "/home/me/site/venv",
                EnvironmentFile = "/etc/my-site/development.env",
            },
            Variables = [],
            Secrets = [],
            Host = new HostFacts(),
            ServerNames = [],
            Tls = null,
            Static = null,
            User = "me",
        },
        Shop.Uvicorn("web", 8000) with { SocketCommand = null, Environment = [], Lifecycle = new ServerLifecycle() });

    /// <summary>The oldest consumers that are still rendered for.</summary>
    private static Situation Old() => new(
        "old",
        Shop.Project(new DependencyFile(DependencyFileKind.Pyproject, "pyproject.toml")),
        Shop.Production with { Versions = Shop.Versions(nginx: "1.18.0", systemd: "245", compose: "1.29.2", python: "3.8") },
        Shop.Web with { Definition = Shop.Web.Definition with { Hardening = HardeningProfile.Standard } });

    /// <summary>Nothing serves the web.</summary>
    private static Situation Workers() => new("workers", Shop.Project(new DependencyFile(DependencyFileKind.PoetryLock, "poetry.lock")), Shop.Production, Shop.Worker);
}
