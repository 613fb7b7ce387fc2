namespace Prodserver.Core.Plans.Docker;

/// <summary>A file or folder that a stage takes over.</summary>
/// <param name="Source">The path in the build context or in the stage before.</param>
/// <param name="Destination">The path in the image, absolute or below the working directory.</param>
public sealed record FileCopy(string Source, string Destination);
