namespace Prodserver.Delivery.Deployment.Containers;

/// <summary>Makes images, and brings them to where others get them.</summary>
public interface IImages
{
    /// <summary>Builds an image in the engine of a context.</summary>
    /// <exception cref="HostException">It can't be built; what the engine said is on the screen.</exception>
    void Build(ImageBuild build);

    /// <summary>Pushes an image from the engine of a context to the registry in its name.</summary>
    /// <param name="reference">The image with its tag.</param>
    /// <param name="context">The context; null for the one in use.</param>
    /// <exception cref="HostException">It can't be pushed.</exception>
    void Push(string reference, string? context);
}
