namespace Prodserver.Core.Plans.Docker;

/// <summary>A secret of a swarm.</summary>
/// <param name="Name">The variable that a process finds it in.</param>
/// <param name="External">What it is called in the swarm.</param>
/// <param name="User">The user of the container, who alone can read it.</param>
public sealed record StackSecret(string Name, string External, string User);
