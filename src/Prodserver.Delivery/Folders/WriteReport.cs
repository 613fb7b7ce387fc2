using Prodserver.Core.Findings;

namespace Prodserver.Delivery.Folders;

/// <summary>The changes that were made; empty where a finding forbade them.</summary>
public sealed record WriteReport(IReadOnlyList<EnvironmentChanges> Environments, IReadOnlyList<Finding> Findings)
{
    public bool HasErrors => Findings.HasErrors();
}
