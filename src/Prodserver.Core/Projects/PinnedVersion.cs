using Prodserver.Core.Findings;

namespace Prodserver.Core.Projects;

/// <summary>A package's version and the line that pins it.</summary>
public sealed record PinnedVersion(PackageVersion Version, SourcePosition Position);
