namespace Prodserver.Delivery.Deployment.Swarms;

/// <summary>A service of a stack.</summary>
/// <param name="Replicas">How many tasks run and how many should, such as <c>2/2</c>.</param>
/// <param name="Image">The image with its tag.</param>
internal sealed record SwarmService(string Name, string Replicas, string Image)
{
    /// <summary>True where as many tasks run as should.</summary>
    public bool IsWhole => Replicas.Split(' ')[0].Split('/') is [var running, var wanted] && running == wanted;

    /// <summary>The release that it runs; null where its image is not one of ours.</summary>
    public string? Release => Image[(Image.LastIndexOf(':') + 1)..] is var tag && ReleaseId.IsOne(tag) ? tag : null;
}
