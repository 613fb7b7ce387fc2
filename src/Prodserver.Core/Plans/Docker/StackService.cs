namespace Prodserver.Core.Plans.Docker;

/// <summary>A service of a swarm.</summary>
/// <param name="Service">How its containers are made: what compose does with the same.</param>
/// <param name="Replicas">How many containers it has.</param>
/// <param name="PublishMode">How its ports are opened: <c>ingress</c> or <c>host</c>.</param>
/// <param name="Order">Whether a new container starts before the old one stops: <c>start-first</c> or <c>stop-first</c>.</param>
/// <param name="Secrets">Its secrets.</param>
public sealed record StackService(ComposeService Service, int Replicas, string PublishMode, string Order, IReadOnlyList<StackSecret> Secrets)
{
    /// <summary>How long a new container is watched before the next one is replaced, as Go writes it.</summary>
    public required string Monitor { get; init; }
}
