using Prodserver.Core;
using Prodserver.Core.Commands;
using Prodserver.Core.Findings;
using Prodserver.Core.Plans;
using Prodserver.Core.Projects;

namespace Prodserver.Rendering.Tests;

/// <summary>Small valid values to change one thing of.</summary>
internal static class Some
{
    public static SourcePosition Position { get; } = new("shop/settings/production.py", 14, 22);

    public static Argument Argument(string text, string? reason = null) => new(text, Position, reason);

    public static CommandLine Command(string executable = "uvicorn", params string[] arguments) =>
        new(executable, [.. arguments.Select(text => Argument(text))]);

    public static EnvironmentVariable Variable(string name, string value) => new(name, value, Position);

    public static ServerProcess Process() => new()
    {
        Definition = new ProcessDefinition
        {
            Name = "web",
            Position = Position,
            Backend = "django_prodserver.backends.uvicorn.UvicornServer",
            BackendPosition = Position,
            Route = "/",
        },
        Server = "uvicorn",
        ServerVersion = PackageVersion.Parse("0.51.0"),
        Launcher = Launcher.Native,
        Command = Command("uvicorn", "shop.asgi:application", "--host=127.0.0.1", "--port=8000"),
        SocketCommand = new CommandLine("uvicorn", [Argument("shop.asgi:application"), Argument("--fd=3", "systemd passes the socket")]),
        ContainerCommand = new CommandLine("uvicorn", [Argument("shop.asgi:application"), Argument("--host=0.0.0.0", "a container's loopback is its own")]),
        Bindings = [new Binding.Tcp("127.0.0.1", 8000)],
        Lifecycle = new ServerLifecycle(),
        Environment = [Variable("DJANGO_SETTINGS_MODULE", "shop.settings.production")],
    };

    public static DeployEnvironment Environment() => new()
    {
        Name = "production",
        Kind = EnvironmentKind.Production,
        SettingsModule = "shop.settings.production",
        Position = new SourcePosition("prodserver.yaml", 3, 3),
        Processes = [Process().Definition],
        Django = new DjangoSettings(),
        Paths = new HostPaths
        {
            Root = "/srv/shop",
            Code = "/srv/shop/current",
            VirtualEnvironment = "/srv/shop/venv",
            EnvironmentFile = "/etc/shop/production.env",
        },
        Image = new ImageSettings("registry.example.com/shop", "python:3.11-slim"),
        Versions = new ConsumerVersions
        {
            Python = PackageVersion.Parse("3.11"),
            Nginx = PackageVersion.Parse("1.22.1"),
            Systemd = PackageVersion.Parse("252"),
            Docker = PackageVersion.Parse("20.10"),
            Compose = PackageVersion.Parse("2.3"),
            DjangoProdserver = PackageVersion.Parse("2.4.0"),
        },
        User = "shop",
    };

    public static ArtifactPlan Plan(params PlannedFile[] files) => new()
    {
        Project = new Project { Name = "shop", Environments = [Environment()], Inputs = [new InputFile("shop/settings/production.py", new string('a', 64))] },
        Environment = Environment(),
        Processes = [Process()],
        Files = files,
        Decisions = [new Decision("nginx", "nginx connects over a unix socket", "systemd passes it on")],
    };
}
