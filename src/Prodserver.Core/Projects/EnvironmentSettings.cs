namespace Prodserver.Core.Projects;

/// <summary>The settings of one environment, as Python on the target would have them.</summary>
/// <param name="Module">The settings module.</param>
/// <param name="Settings">In ordinal order of their names.</param>
public sealed record EnvironmentSettings(string Environment, string Module, IReadOnlyList<Setting> Settings);
