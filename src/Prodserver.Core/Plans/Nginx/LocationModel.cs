namespace Prodserver.Core.Plans.Nginx;

/// <summary>Requests that go to one process.</summary>
public sealed record LocationModel
{
    /// <summary>The path prefix, or the whole path where <see cref="IsExact"/>.</summary>
    public required string Path { get; init; }

    public required bool IsExact { get; init; }

    public required UpstreamModel Upstream { get; init; }

    /// <summary>True where the process speaks TLS itself.</summary>
    public required bool SpeaksTls { get; init; }

    public RateLimitModel? RateLimit { get; init; }

    /// <summary>How requests are passed on, the same for most locations of a site.</summary>
    public required ForwardingModel Forwarding { get; init; }
}
