namespace Prodserver.Core.Projects;

/// <summary>The versions of the programs that read the artifacts, where they are known or assumed.</summary>
public sealed record ConsumerVersions
{
    public required PackageVersion Python { get; init; }

    public required PackageVersion Nginx { get; init; }

    public required PackageVersion Systemd { get; init; }

    public required PackageVersion Docker { get; init; }

    public required PackageVersion Compose { get; init; }

    public required PackageVersion DjangoProdserver { get; init; }

    /// <summary>Pinned versions of Python packages by normalised name (<c>uvicorn</c>): declared ones before those of lock and requirements files.</summary>
    public IReadOnlyDictionary<string, PinnedVersion> Packages { get; init; } = new Dictionary<string, PinnedVersion>();

    /// <summary>
    /// The packages that the project's files ask for, pinned or not, with the versions that they allow: by normalised name, and their extras as
    /// <c>uvicorn[standard]</c>.
    /// </summary>
    public IReadOnlyDictionary<string, VersionRange> Required { get; init; } = new Dictionary<string, VersionRange>();
}
