namespace Prodserver.Delivery.Deployment;

/// <summary>What a host said.</summary>
public sealed record HostText(string Host, string Text);
