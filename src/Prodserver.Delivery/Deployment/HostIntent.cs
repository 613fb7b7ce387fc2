namespace Prodserver.Delivery.Deployment;

/// <summary>What a deployment would bring to hosts as they are now.</summary>
/// <param name="Content">Stands for everything in the release.</param>
/// <param name="Hosts">What each host has.</param>
/// <param name="Steps">What would be done, in words.</param>
public sealed record HostIntent(string Content, IReadOnlyList<HostStatus> Hosts, IReadOnlyList<string> Steps);
