namespace Prodserver.Core.Projects;

/// <summary>A file that the result depends on.</summary>
/// <param name="Path">Its path below the project's folder, with forward slashes.</param>
/// <param name="Sha256">The hash of its bytes, lower-case hexadecimal.</param>
public sealed record InputFile(string Path, string Sha256);
