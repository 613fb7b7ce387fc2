namespace Prodserver.Delivery.Deployment.Containers;

/// <summary>An image to build.</summary>
/// <param name="Reference">Its name with its tag.</param>
/// <param name="Dockerfile">The Dockerfile on this machine.</param>
/// <param name="Folder">The project's folder.</param>
/// <param name="Context">The docker context that leads to the engine; null for the one in use.</param>
public sealed record ImageBuild(string Reference, string Dockerfile, string Folder, string? Context);
