using System.Security.Cryptography;
using System.Text;
using Prodserver.Configuration.Files;
using Prodserver.Configuration.Keys;
using Prodserver.Configuration.Pins;
using Prodserver.Core.Findings;
using Prodserver.Core.Projects;
using Prodserver.Python;

namespace Prodserver.Configuration.Environments;

/// <summary>Reads the settings of environments, each with the variables and the machine that are declared for it.</summary>
internal sealed class EnvironmentLoader(string project, Section topLevel, ProjectFiles files, ProjectPins pins, DeployKind? to)
{
    private readonly SettingsReader _settings = new(files);

    /// <summary>The reader that has the project's modules parsed already.</summary>
    public SettingsReader Settings => _settings;

    /// <param name="section">The environment's own keys; empty where it is not declared.</param>
    public LoadedEnvironment Load(string name, string module, Section section, SourcePosition position)
    {
        var layers = new Layers(section, topLevel);
        var kind = section.Find(EnvironmentKeys.Kind)?.Value ?? EnvironmentKinds.Find(name) ?? EnvironmentKind.Production;
        var findings = new FindingCollector();
        var (variables, secrets) = new VariablesReader(name, kind, layers, files, findings).Read();
        var destination = to ?? layers.Within(SharedKeys.Deploy)?.Find(DeployKeys.To)?.Value ?? DeployKind.Directory;
        var paths = Paths(name, layers, destination == DeployKind.Ssh);
        var cpus = layers.Within(SharedKeys.Host)?.Find(HostKeys.Cpus)?.Value;
        var target = new PythonTarget
        {
            Variables = [.. variables, new EnvironmentVariable("DJANGO_SETTINGS_MODULE", module, position)],
            DeclaresVariables = variables.Count + secrets.Count > 0,
            Secrets = secrets,
            Version = layers.Within(SharedKeys.Versions)?.Find(VersionKeys.Python)?.Value ?? pins.Python,
            Packages = pins.Required.Keys.Concat(pins.Pins.Select(pin => pin.Package)).ToHashSet(StringComparer.Ordinal),
            Cpus = cpus,
            ProjectRoot = paths.Code,
        };
        return new LoadedEnvironment
        {
            Name = name,
            Kind = kind,
            Position = position,
            Layers = layers,
            Paths = paths,
            Destination = destination,
            Variables = variables,
            Secrets = secrets,
            Settings = _settings.Read(module, target),
            Cpus = cpus,
            Findings = findings.Findings,
        };
    }

    private HostPaths Paths(string environment, Layers layers, bool hasReleases)
    {
        var root = HostPath.Normalize(EnvironmentPlaceholder.Replace(layers.Find(SharedKeys.HostDirectory)?.Value ?? $"/srv/{project}", environment));
        return new HostPaths
        {
            Root = root,
            Code = HostPath.Join(root, "current"),
            Releases = hasReleases ? HostPath.Join(root, "releases") : null,
            VirtualEnvironment = layers.Find(SharedKeys.VirtualEnvironment) is { } declared
                ? HostPath.Normalize(EnvironmentPlaceholder.Replace(declared.Value, environment))
                : HostPath.Join(root, hasReleases ? $"{HostPaths.OwnEnvironments}/{PackagesKey(layers)}" : "venv"),
            EnvironmentFile = $"/etc/{project}/{environment}.env",
        };
    }

    /// <summary>Stands for what a virtual environment is made from: the version of Python and the files that list the packages.</summary>
    private string PackagesKey(Layers layers)
    {
        var python = layers.Within(SharedKeys.Versions)?.Find(VersionKeys.Python)?.Value ?? pins.Python;
        var hashes = pins.Files.Select(file => files.Read(file.Path) is { } content ? Convert.ToHexStringLower(SHA256.HashData(content.Span)) : "");
        var source = string.Join('\n', hashes.Prepend(python.ToString()));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(source)))[..12];
    }
}
