using Prodserver.Core.Findings;

namespace Prodserver.Delivery.Bundles;

/// <summary>The archives of a run, one an environment.</summary>
public sealed record BundleReport(IReadOnlyList<Bundle> Bundles, IReadOnlyList<Finding> Findings)
{
    public bool HasErrors => Findings.HasErrors();
}
