namespace Prodserver.Core.Plans.Nginx;

/// <summary>How requests are passed on to a process, whichever it is: what <c>nginx/proxy.conf.scriban</c> reads.</summary>
public sealed record ForwardingModel
{
    /// <summary>What the site's names at nginx's http level begin with.</summary>
    public required string Prefix { get; init; }

    public string Dollar => HttpNames.Dollar(Prefix);

    public required bool HasWebsockets { get; init; }

    /// <summary>Seconds without a byte after which nginx gives a request up.</summary>
    public required int ReadTimeout { get; init; }

    /// <summary>The header by which Django knows TLS; null where it trusts none or <c>X-Forwarded-Proto</c>, which is always set.</summary>
    public SchemeHeaderModel? SchemeHeader { get; init; }

    /// <summary>Headers of clients that some server would take for nginx's own word on TLS.</summary>
    public required IReadOnlyList<string> RemovedHeaders { get; init; }

    /// <summary>True where nginx says itself how long browsers are to use TLS alone.</summary>
    public required bool HasStrictTransport { get; init; }
}
