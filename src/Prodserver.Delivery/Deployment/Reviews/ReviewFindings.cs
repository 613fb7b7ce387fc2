using Prodserver.Core.Findings;

namespace Prodserver.Delivery.Deployment.Reviews;

/// <summary>What can be wrong with a plan that was reviewed.</summary>
public static class ReviewFindings
{
    public static readonly FindingCode Different = new(
        "PB714",
        "The deployment is not the one that was reviewed",
        "Something changed since the plan was written: the code, a file, a folder, or what a host serves. Nothing was done. Review a new plan: --target=Plan --plan=FILE.");

    public static readonly FindingCode Unreadable = new(
        "PB715", "The plan can't be read", "The file that --plan names is missing, or is not what --target=Plan --plan=FILE writes. Nothing was done.");
}
