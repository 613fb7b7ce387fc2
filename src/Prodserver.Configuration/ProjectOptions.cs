namespace Prodserver.Configuration;

/// <summary>What is asked of a project.</summary>
public sealed record ProjectOptions
{
    /// <summary>The names of the environments to read; empty for all of them.</summary>
    public IReadOnlyList<string> Environments { get; init; } = [];

    /// <summary>The kind of destination in place of the one that each environment names; null for its own.</summary>
    public DeployKind? To { get; init; }
}
