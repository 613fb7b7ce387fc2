using Prodserver.Core.Commands;

namespace Prodserver.Core.Plans.Nginx;

/// <summary>A process as nginx reaches it.</summary>
public sealed record UpstreamModel
{
    public required string Name { get; init; }

    public required Binding Address { get; init; }

    /// <summary>Idle connections that each of nginx's processes keeps.</summary>
    public required int KeepAliveConnections { get; init; }

    /// <summary>Seconds that nginx keeps an idle connection: less than the server does; null where the server keeps none.</summary>
    public int? KeepAliveSeconds { get; init; }
}
