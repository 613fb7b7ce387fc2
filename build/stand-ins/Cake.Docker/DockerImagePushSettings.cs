namespace Cake.Docker;

/// <summary>The options of <c>docker push</c>.</summary>
public sealed class DockerImagePushSettings : AutoToolSettings;
