namespace Prodserver.Core.Projects;

/// <summary>A file that says which Python packages to install.</summary>
/// <param name="Path">Its path below the project's folder.</param>
public sealed record DependencyFile(DependencyFileKind Kind, string Path);
