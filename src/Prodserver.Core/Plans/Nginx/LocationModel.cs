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

    public required bool HasWebsockets { get; init; }

    /// <summary>Seconds without a byte after which nginx gives a request up.</summary>
    public required int ReadTimeout { get; init; }

    public RateLimitModel? RateLimit { get; init; }

    /// <summary>The header by which Django knows TLS; null where it trusts none or <c>X-Forwarded-Proto</c>, which is always set.</summary>
    public SchemeHeaderModel? SchemeHeader { get; init; }

    /// <summary>Headers of clients that some server would take for nginx's own word on TLS.</summary>
    public required IReadOnlyList<string> RemovedHeaders { get; init; }
}
