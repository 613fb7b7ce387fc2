namespace Prodserver.Configuration;

/// <summary>What is asked of a project.</summary>
public sealed record ProjectOptions
{
    /// <summary>The names of the environments to read; empty for all of them.</summary>
    public IReadOnlyList<string> Environments { get; init; } = [];
}
