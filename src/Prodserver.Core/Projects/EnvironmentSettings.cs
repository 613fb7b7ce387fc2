using Prodserver.Core.Values;

namespace Prodserver.Core.Projects;

/// <summary>The settings of one environment, as Python on the target would have them.</summary>
/// <param name="Module">The settings module.</param>
/// <param name="Settings">In ordinal order of their names.</param>
public sealed record EnvironmentSettings(string Environment, string Module, IReadOnlyList<Setting> Settings)
{
    /// <summary>The module's file below the project's folder; the module's name where it has none.</summary>
    public string File { get; init; } = Module;

    /// <summary>Why there may be more settings than those that were seen; null where nothing can hide one.</summary>
    public UnknownValue? HiddenNames { get; init; }

    public SettingsTarget Target { get; init; } = new();
}
