namespace Cake.Docker;

/// <summary>The options of <c>docker build</c>.</summary>
public sealed class DockerImageBuildSettings : AutoToolSettings
{
    /// <summary><c>--file</c>: the Dockerfile, where it is not <c>PATH/Dockerfile</c>.</summary>
    public string? File { get; set; }

    /// <summary><c>--force-rm</c>: a build that fails leaves no container behind either.</summary>
    public bool? ForceRm { get; set; }

    /// <summary><c>--tag</c>: names for the image, <c>name:tag</c>.</summary>
    public string[]? Tag { get; set; }
}
