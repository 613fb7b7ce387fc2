namespace Prodserver.Core.Projects;

/// <summary>A registry of images.</summary>
/// <param name="Server">Its host name, with a port where it has one; null for Docker Hub.</param>
/// <param name="Login">Who logs in; null where somebody is logged in already.</param>
public sealed record Registry(string? Server, RegistryLogin? Login)
{
    /// <summary>What Docker Hub calls itself.</summary>
    public const string DockerHub = "docker.io";

    /// <summary>The registry that stands in an image's name, as Docker reads it: a first part with a dot or a port, or localhost; null for Docker Hub.</summary>
    public static string? ServerOf(string image)
    {
        var first = image[..Math.Max(0, image.IndexOf('/', StringComparison.Ordinal))];
        return first is not DockerHub && (first.AsSpan().ContainsAny('.', ':') || first == "localhost") ? first : null;
    }
}
