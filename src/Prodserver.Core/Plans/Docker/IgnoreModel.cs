namespace Prodserver.Core.Plans.Docker;

/// <summary>What <c>docker/Dockerfile.dockerignore.scriban</c> reads.</summary>
public sealed record IgnoreModel
{
    public required string Heading { get; init; }

    /// <summary>Folders of the project that processes or collectstatic fill, relative to it.</summary>
    public required IReadOnlyList<string> GeneratedFolders { get; init; }
}
