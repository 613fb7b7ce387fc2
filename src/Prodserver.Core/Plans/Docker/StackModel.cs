namespace Prodserver.Core.Plans.Docker;

/// <summary>What <c>docker/stack.yaml.scriban</c> reads: what compose reads, and how a swarm runs it.</summary>
/// <param name="Containers">What compose reads.</param>
/// <param name="Services">The services, as the swarm has them.</param>
/// <param name="Secrets">The secrets of all services.</param>
public sealed record StackModel(string Heading, ComposeModel Containers, IReadOnlyList<StackService> Services, IReadOnlyList<StackSecret> Secrets);
