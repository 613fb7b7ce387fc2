using Prodserver.Core.Findings;

namespace Prodserver.Delivery.Deployment.Hosts;

/// <summary>How a run on the hosts of an environment ended.</summary>
/// <param name="Release">The release that all hosts serve now; null where there is none or it is not the same.</param>
/// <param name="HasChanged">False where every host served it already.</param>
/// <param name="Sent">Bytes sent to all hosts together.</param>
public sealed record HostReport(string? Release, bool HasChanged, long Sent, IReadOnlyList<Finding> Findings)
{
    /// <summary>How long each step took on the slowest host, the longest first.</summary>
    public IReadOnlyList<(string Step, TimeSpan Time)> Times { get; init; } = [];
}
