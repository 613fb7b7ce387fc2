namespace Prodserver.Core.Consumers;

/// <summary>What the image and the compose file use of newer versions of Docker and compose.</summary>
public static class DockerFeatures
{
    /// <summary>Source: https://docs.docker.com/engine/release-notes/20.10/.</summary>
    public static readonly ConsumerFeature OpensLowPorts = new("docker", "ports below 1024 without a capability", "20.10", null);

    /// <summary>Source: https://github.com/docker/compose/releases/tag/1.27.0.</summary>
    public static readonly ConsumerFeature NeedsNoVersion = new("compose", "files without a version, with limits of resources", "1.27", null);

    /// <summary>Source: https://github.com/docker/compose/releases/tag/v2.3.0.</summary>
    public static readonly ConsumerFeature HasName = new("compose", "name:", "2.3", "the file leaves it out, and its first lines say the command line with --project-name");

    /// <summary>By program, in the order of their versions.</summary>
    public static IReadOnlyList<ConsumerFeature> All { get; } = [OpensLowPorts, NeedsNoVersion, HasName];
}
