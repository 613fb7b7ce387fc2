namespace Prodserver.Core.Plans.Docker;

/// <summary>The user of the processes in a container.</summary>
internal static class ContainerUser
{
    /// <summary>A number, so that it needs no entry in the image and an orchestrator sees that it isn't root; above what distributions give to users.</summary>
    public const string UserAndGroup = "10001:10001";
}
