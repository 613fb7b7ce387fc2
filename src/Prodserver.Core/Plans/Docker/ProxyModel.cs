namespace Prodserver.Core.Plans.Docker;

/// <summary>What <c>docker/proxy.conf.scriban</c> reads: the nginx in a container that releases take turns behind.</summary>
public sealed record ProxyModel
{
    public required string Heading { get; init; }

    public required IReadOnlyList<ProxyPort> Ports { get; init; }

    /// <summary>Seconds after which a reload closes what old workers still serve; nginx takes 0 for no end.</summary>
    public required int ShutdownTimeout { get; init; }
}
