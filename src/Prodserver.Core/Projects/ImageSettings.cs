namespace Prodserver.Core.Projects;

/// <summary>The container image.</summary>
/// <param name="Name">The repository without a tag, such as <c>registry.example.com/shop</c>.</param>
/// <param name="Base">The base image with its tag or digest, such as <c>python:3.11-slim</c>.</param>
public sealed record ImageSettings(string Name, string Base);
