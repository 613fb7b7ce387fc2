namespace Prodserver.Configuration;

/// <summary>Which settings are asked for.</summary>
public sealed record SettingsOptions
{
    /// <summary>The names of the environments; empty for all of them.</summary>
    public IReadOnlyList<string> Environments { get; init; } = [];

    /// <summary>The names of the settings; empty for all that Django takes for settings.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];
}
