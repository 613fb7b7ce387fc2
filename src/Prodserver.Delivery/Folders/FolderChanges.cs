using Prodserver.Core.Findings;

namespace Prodserver.Delivery.Folders;

/// <summary>What a run would change in the folders of its environments; with an error among the findings it changes nothing in any.</summary>
public sealed record FolderChanges(IReadOnlyList<EnvironmentChanges> Environments, IReadOnlyList<Finding> Findings)
{
    public bool HasErrors => Findings.HasErrors();
}
