namespace Prodserver.Core.Plans.Nginx;

/// <summary>What one client address may do to one process.</summary>
public sealed record RateLimitModel
{
    /// <summary>The name of the zone that counts requests.</summary>
    public required string RequestZone { get; init; }

    /// <summary>The name of the zone that counts connections.</summary>
    public required string ConnectionZone { get; init; }

    public required int RequestsPerSecond { get; init; }

    public required int Burst { get; init; }

    /// <summary>Requests in progress at a time; null for no limit.</summary>
    public int? Connections { get; init; }
}
