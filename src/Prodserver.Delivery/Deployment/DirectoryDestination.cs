using Prodserver.Core.Findings;
using Prodserver.Core.Projects;
using Prodserver.Delivery.Folders;

namespace Prodserver.Delivery.Deployment;

/// <summary>Delivers environments to folders of this machine: all of them or, where one can't be written, none.</summary>
/// <param name="output">The folder that takes every environment whose config names no other.</param>
public sealed class DirectoryDestination(DeliveryFolder output, FolderWriter writer)
{
    /// <summary>The folder that an environment's own folder is made in.</summary>
    public DeliveryFolder FolderOf(DeployTarget.Directory target) =>
        target.Path is null ? output
        : Path.IsPathFullyQualified(target.Path) ? new DeliveryFolder(target.Path)
        : output.Below(target.Path);

    /// <summary>What delivering would change. Reads only.</summary>
    public FolderChanges Check(IReadOnlyList<EnvironmentDelivery> deliveries)
    {
        var findings = deliveries.Where(delivery => Fault(delivery.Target) is not null).Select(Refuse).ToList();
        if (findings.Count > 0)
        {
            return new FolderChanges([], findings);
        }

        var changes = deliveries.Select(delivery => writer.Check(FolderOf(delivery.Target), [delivery.Files])).ToList();
        return new FolderChanges([.. changes.SelectMany(change => change.Environments)], [.. changes.SelectMany(change => change.Findings)]);
    }

    /// <summary>Checks and, where no error forbids it, writes.</summary>
    public WriteReport Deploy(IReadOnlyList<EnvironmentDelivery> deliveries) => FolderWriter.Write(Check(deliveries));

    private static string? Fault(DeployTarget.Directory target) =>
        target.Path is null || Path.IsPathFullyQualified(target.Path) ? null : ArtifactPath.Fault(target.Path);

    private static Finding Refuse(EnvironmentDelivery delivery) => new()
    {
        Code = FolderFindings.UnsafePath,
        Severity = Severity.Error,
        Position = SourcePosition.ProjectFolder,
        Message = $"the folder that {delivery.Files.Environment} is deployed to {Fault(delivery.Target)}",
        Fix = "name a folder below the output folder, or an absolute path",
        Environment = delivery.Files.Environment,
    };
}
