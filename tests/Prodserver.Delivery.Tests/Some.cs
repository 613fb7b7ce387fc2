using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Prodserver.Core;
using Prodserver.Core.Commands;
using Prodserver.Core.Findings;
using Prodserver.Core.Plans;
using Prodserver.Core.Projects;
using Prodserver.Delivery.Folders;

namespace Prodserver.Delivery.Tests;

/// <summary>Small valid values to change one thing of.</summary>
internal static class Some
{
    public static RenderedFile File(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));

    /// <summary>An environment of text files, with the manifest that lists them.</summary>
    public static EnvironmentFiles Environment(string name, params (string Path, string Text)[] files) =>
        new(name, WithManifest([.. files.Select(file => File(file.Path, file.Text))]));

    /// <summary>An environment named <c>production</c> of a project <c>shop</c>, with one uvicorn process <c>web</c>.</summary>
    public static ArtifactPlan Plan(params string[] arguments)
    {
        var environment = new DeployEnvironment
        {
            Name = "production",
            Kind = EnvironmentKind.Production,
            SettingsModule = "shop.settings.production",
            Position = new SourcePosition("shop/settings/production.py"),
            Processes = [],
            Django = new DjangoSettings(),
            Paths = new HostPaths
            {
                Root = "/srv/shop",
                Code = "/srv/shop/current",
                VirtualEnvironment = "/srv/shop/venv",
                EnvironmentFile = "/etc/shop/production.env",
            },
            Image = new ImageSettings("shop", "python:3.11-slim"),
            Versions = Versions("0.1"),
            User = "shop",
        };
        return new ArtifactPlan
        {
            Project = new Project { Name = "shop", Environments = [environment] },
            Environment = environment,
            Processes = [Process("uvicorn", "0.17.6", "web", ["shop.asgi:application", .. arguments])],
            Files = [],
            Decisions = [],
        };
    }

    /// <summary>The same version of every program that reads artifacts.</summary>
    public static ConsumerVersions Versions(string version) => new()
    {
        Python = PackageVersion.Parse(version),
        Nginx = PackageVersion.Parse(version),
        Systemd = PackageVersion.Parse(version),
        Docker = PackageVersion.Parse(version),
        Compose = PackageVersion.Parse(version),
        DjangoProdserver = PackageVersion.Parse(version),
    };

    /// <summary>A process whose arguments stand one below the other in the settings, from line 10 on.</summary>
    public static ServerProcess Process(string server, string version, string name, params string[] arguments)
    {
        var command = new CommandLine(
            server == "waitress" ? "waitress-serve" : server,
            [.. arguments.Select((argument, index) => new Argument(argument, new SourcePosition("shop/settings/production.py", 10 + index, 13)))]);
        var position = new SourcePosition("shop/settings/production.py", 7, 5);
        return new ServerProcess
        {
            Definition = new ProcessDefinition { Name = name, Position = position, Backend = "", BackendPosition = position },
            Server = server,
            ServerVersion = PackageVersion.Parse(version),
            Launcher = Launcher.Native,
            Command = command,
            ContainerCommand = command,
            Lifecycle = new ServerLifecycle(),
        };
    }

    private static List<RenderedFile> WithManifest(List<RenderedFile> files)
    {
        var hashes = files.ToDictionary(file => file.Path, file => Convert.ToHexStringLower(SHA256.HashData(file.Content.Span)));
        files.Add(File("manifest.json", JsonSerializer.Serialize(new { files = hashes })));
        return files;
    }
}
