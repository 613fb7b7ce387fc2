using Prodserver.Core.Commands;

namespace Prodserver.Core.Plans.Docker;

/// <summary>How the image's virtual environment is filled: a layer that is built again only when one of its files changes.</summary>
public sealed record DependencyLayer
{
    /// <summary>Why it is done this way, as a comment.</summary>
    public required string Explanation { get; init; }

    /// <summary>The files that list the packages.</summary>
    public required IReadOnlyList<FileCopy> Files { get; init; }

    /// <summary>What installs them, in order.</summary>
    public required IReadOnlyList<CommandLine> Commands { get; init; }
}
