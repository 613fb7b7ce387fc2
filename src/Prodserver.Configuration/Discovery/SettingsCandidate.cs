namespace Prodserver.Configuration.Discovery;

/// <summary>A settings module that may be an environment.</summary>
/// <param name="Environment">The name that the environment would have.</param>
/// <param name="IsDefault">True for the module that stands for the whole package: its <c>__init__</c>, or <c>settings.py</c> itself.</param>
internal sealed record SettingsCandidate(string Environment, string Module, bool IsDefault)
{
    /// <summary>The environment that a lone settings module is.</summary>
    public const string DefaultEnvironment = "production";
}
