using Prodserver.Configuration.Keys;
using Prodserver.Core.Findings;
using Prodserver.Core.Projects;
using Prodserver.Core.Values;
using Prodserver.Python;

namespace Prodserver.Configuration.Environments;

/// <summary>An environment whose settings have been read, before anything is made of them.</summary>
internal sealed record LoadedEnvironment
{
    public const string ProcessesSetting = "PRODUCTION_PROCESSES";

    public required string Name { get; init; }

    public required EnvironmentKind Kind { get; init; }

    /// <summary>Where it is declared: its entry in <c>prodserver.yaml</c>, else its settings file.</summary>
    public required SourcePosition Position { get; init; }

    public required Layers Layers { get; init; }

    public required HostPaths Paths { get; init; }

    /// <summary>The kind of place that it is delivered to.</summary>
    public required DeployKind Destination { get; init; }

    public required IReadOnlyList<EnvironmentVariable> Variables { get; init; }

    public required IReadOnlyList<SecretName> Secrets { get; init; }

    public required SettingsModule Settings { get; init; }

    /// <summary>The processors of the machine; null where undeclared.</summary>
    public required int? Cpus { get; init; }

    /// <summary>What the settings were read for.</summary>
    public SettingsTarget Target => new() { Variables = Variables, Secrets = Secrets, Cpus = Cpus, Code = Paths.Code };

    /// <summary>What was found about its variables.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    public ConfigValue? Processes => Settings.Find(ProcessesSetting);

    /// <summary>True where <c>prodserver.yaml</c> declares a whole process for it.</summary>
    public bool DeclaresProcess =>
        DeclaresProcessIn(Layers.Environment) || DeclaresProcessIn(Layers.TopLevel);

    private static bool DeclaresProcessIn(Section section) =>
        section.Find(SharedKeys.Processes)?.Value.Any(process => process.Value.Find(ProcessKeys.Backend) is not null) == true;
}
