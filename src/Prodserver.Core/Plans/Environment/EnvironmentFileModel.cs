namespace Prodserver.Core.Plans.Environment;

/// <summary>What <c>env/env.example.scriban</c> reads: the names that have to be set on a host, never a value.</summary>
public sealed record EnvironmentFileModel
{
    public required string Heading { get; init; }

    /// <summary>Where the file goes on the host.</summary>
    public required string File { get; init; }

    public required IReadOnlyList<EnvironmentFileEntry> Entries { get; init; }
}
