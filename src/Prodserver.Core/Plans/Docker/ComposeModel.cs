namespace Prodserver.Core.Plans.Docker;

/// <summary>What <c>docker/compose.yaml.scriban</c> reads.</summary>
public sealed record ComposeModel
{
    public required string Heading { get; init; }

    /// <summary>The name that containers and volumes are called after.</summary>
    public required string Name { get; init; }

    /// <summary>False where compose takes the name as an argument only.</summary>
    public required bool HasName { get; init; }

    /// <summary>The numeric user and group of the processes.</summary>
    public required string User { get; init; }

    public required IReadOnlyList<ComposeService> Services { get; init; }

    public required IReadOnlyList<ComposeSecret> Secrets { get; init; }

    public required IReadOnlyList<string> Volumes { get; init; }
}
