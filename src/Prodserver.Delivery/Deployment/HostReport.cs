using Prodserver.Core.Findings;

namespace Prodserver.Delivery.Deployment;

/// <summary>How a run on the hosts of an environment ended.</summary>
/// <param name="Release">The release that all hosts serve now; null where there is none or it is not the same.</param>
/// <param name="Sent">Bytes sent to all hosts together.</param>
/// <param name="Hosts">What each host serves now; null for a host that is lost or has no release.</param>
public sealed record HostReport(string? Release, long Sent, IReadOnlyList<(string Host, string? Release)> Hosts, IReadOnlyList<Finding> Findings)
{
    /// <summary>False where every host served it already, or goes on with what it served.</summary>
    public bool HasChanged { get; init; }

    /// <summary>How long each step took on the slowest host, the longest first.</summary>
    public IReadOnlyList<(string Step, TimeSpan Time)> Times { get; init; } = [];
}
