using Prodserver.Configuration.Defaults;
using Prodserver.Configuration.Django;
using Prodserver.Configuration.Keys;
using Prodserver.Configuration.Pins;
using Prodserver.Core;
using Prodserver.Core.Findings;
using Prodserver.Core.Projects;

namespace Prodserver.Configuration.Environments;

/// <summary>Makes an environment out of its settings, of what is declared for it, and of defaults.</summary>
internal sealed class EnvironmentBuilder(string project, ProjectPins pins, DjangoSettingsReader django)
{
    /// <summary>Longest name that useradd and systemd take.</summary>
    private const int LongestUser = 31;

    /// <summary>Many environments have the same Python, and pins are judged by nothing else.</summary>
    private readonly Dictionary<PackageVersion, IReadOnlyDictionary<string, PinnedVersion>> _pinned = [];

    public DeployEnvironment Build(LoadedEnvironment loaded, IReadOnlyList<ProcessDefinition> processes, FindingCollector findings)
    {
        var layers = loaded.Layers;
        var versions = VersionsOf(layers);
        var host = layers.Within(SharedKeys.Host);
        var nginx = layers.Within(SharedKeys.Nginx);
        var mounts = new FileMountReader(loaded, findings);
        var image = ImageOf(layers, versions);
        return new DeployEnvironment
        {
            Name = loaded.Name,
            Kind = loaded.Kind,
            SettingsModule = loaded.Settings.Name,
            Position = loaded.Position,
            Processes = django.WithApplications(processes, loaded),
            Django = django.Read(loaded),
            Paths = loaded.Paths,
            Image = image,
            Versions = versions,
            Launcher = layers.Find(SharedKeys.EnvironmentLauncher)?.Value ?? Launcher.Native,
            Variables = loaded.Variables,
            Secrets = loaded.Secrets,
            Host = new HostFacts(host?.Find(HostKeys.Cpus)?.Value, host?.Find(HostKeys.Memory)?.Value),
            ServerNames = new ServerNamesReader(loaded, findings).Read(),
            Tls = TlsOf(loaded),
            Proxy = new ProxySettings(nginx?.Find(NginxKeys.Group)?.Value ?? ProxySettings.DebianGroup, nginx?.Find(NginxKeys.BodySize)?.Value),
            Static = mounts.Read(SharedKeys.Static, "STATIC_URL", "STATIC_ROOT"),
            Media = mounts.Read(SharedKeys.Media, "MEDIA_URL", "MEDIA_ROOT"),
            User = layers.Find(SharedKeys.User)?.Value ?? project[..Math.Min(project.Length, LongestUser)].TrimEnd('-'),
            Deploy = DeployTargetReader.Read(loaded, processes, image.Name, findings),
        };
    }

    private ConsumerVersions VersionsOf(Layers layers)
    {
        var declared = layers.Within(SharedKeys.Versions) ?? new Layers(Section.Empty, Section.Empty);
        var python = declared.Find(VersionKeys.Python)?.Value ?? pins.Python;
        if (!_pinned.TryGetValue(python, out var pinned))
        {
            pinned = pins.For(python);
            _pinned.Add(python, pinned);
        }

        var packages = new Dictionary<string, PinnedVersion>(pinned, StringComparer.Ordinal);
        foreach (var package in VersionKeys.Packages)
        {
            if (declared.Find(package) is { } version)
            {
                packages[package.Name] = new PinnedVersion(version.Value, version.Position);
            }
        }

        return new ConsumerVersions
        {
            Python = python,
            Nginx = declared.Find(VersionKeys.Nginx)?.Value ?? PackageVersion.Parse(Versions.Nginx),
            Systemd = declared.Find(VersionKeys.Systemd)?.Value ?? PackageVersion.Parse(Versions.Systemd),
            Docker = declared.Find(VersionKeys.Docker)?.Value ?? PackageVersion.Parse(Versions.Docker),
            Compose = declared.Find(VersionKeys.Compose)?.Value ?? PackageVersion.Parse(Versions.Compose),
            DjangoProdserver = packages.GetValueOrDefault(VersionKeys.DjangoProdserver.Name)?.Version ?? AssumedDjangoProdserver(),
            Packages = packages,
            Required = pins.Required,
        };
    }

    /// <summary>The older of the two that a requirement allows.</summary>
    private PackageVersion AssumedDjangoProdserver()
    {
        var range = pins.Required.GetValueOrDefault(VersionKeys.DjangoProdserver.Name, VersionRange.Any);
        var (assumed, next) = (PackageVersion.Parse(Versions.DjangoProdserver), PackageVersion.Parse(Versions.NextDjangoProdserver));
        return !range.Allows(assumed) && range.Allows(next) ? next : assumed;
    }

    private ImageSettings ImageOf(Layers layers, ConsumerVersions versions)
    {
        var image = layers.Within(SharedKeys.Image);
        return new ImageSettings(image?.Find(ImageKeys.ImageName)?.Value ?? project, image?.Find(ImageKeys.Base)?.Value ?? $"python:{versions.Python}-slim");
    }

    private static TlsFiles? TlsOf(LoadedEnvironment loaded) =>
        loaded.Layers.Within(SharedKeys.Tls) is { } tls && tls.Find(TlsKeys.Certificate) is { } certificate && tls.Find(TlsKeys.PrivateKey) is { } key
            ? new TlsFiles(
                EnvironmentPlaceholder.Replace(certificate.Value, loaded.Name), EnvironmentPlaceholder.Replace(key.Value, loaded.Name), certificate.Position)
            : null;
}
