namespace Prodserver.Core.Plans.Nginx;

/// <summary>What <c>nginx/site.conf.scriban</c> reads: one project's part of a host's nginx.</summary>
public sealed record SiteModel
{
    public required string Heading { get; init; }

    /// <summary>What every name at nginx's http level begins with, so that the sites of a host don't collide; fit for a variable's name.</summary>
    public required string Prefix { get; init; }

    /// <summary>The name of the variable that holds a dollar sign, which nginx has no escape for.</summary>
    public string Dollar => HttpNames.Dollar(Prefix);

    /// <summary>True where a path holds a dollar sign.</summary>
    public bool HasDollar =>
        Files.Any(folder => folder.Path.Contains('$', StringComparison.Ordinal))
        || (Tls is not null && (Tls.Certificate + Tls.Key).Contains('$', StringComparison.Ordinal))
        || (Locations.Count > 0 && Locations[0].Forwarding.SchemeHeader?.Value.Contains('$', StringComparison.Ordinal) == true);

    /// <summary>The name of the server that refuses foreign host names: one that no client asks for and no other site has.</summary>
    public required string RefusingName { get; init; }

    /// <summary>The host names to answer to; empty answers to every name.</summary>
    public required IReadOnlyList<string> ServerNames { get; init; }

    /// <summary>Host names too long for nginx's default hash table, as patterns: those are kept in a list.</summary>
    public required IReadOnlyList<string> ServerNamePatterns { get; init; }

    /// <summary>True where names are refused that are not among the server names.</summary>
    public bool RefusesForeignNames => ServerNames.Count + ServerNamePatterns.Count > 0;

    public TlsModel? Tls { get; init; }

    public required IReadOnlyList<UpstreamModel> Upstreams { get; init; }

    public required IReadOnlyList<RateLimitModel> RateLimits { get; init; }

    public required IReadOnlyList<FilesModel> Files { get; init; }

    public bool HasStaticFiles => Files.Any(folder => folder.IsStatic);

    public required IReadOnlyList<LocationModel> Locations { get; init; }

    /// <summary>True where a location passes websockets on.</summary>
    public bool HasWebsockets => Locations.Any(location => location.Forwarding.HasWebsockets);

    /// <summary>The largest request body in bytes; 0 means any.</summary>
    public required long BodyLimit { get; init; }
}
