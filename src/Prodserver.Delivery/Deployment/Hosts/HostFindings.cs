using Prodserver.Core.Findings;

namespace Prodserver.Delivery.Deployment.Hosts;

/// <summary>What can be wrong while a release is brought to hosts.</summary>
public static class HostFindings
{
    public static readonly FindingCode Unreachable = new(
        "PB710",
        "A host can't be deployed to",
        "The connection could not be opened, or somebody else is deploying: the message is the one of ssh, sudo or the lock. No host was changed.");

    public static readonly FindingCode StepFailed = new(
        "PB711",
        "A step of the deployment failed",
        "What had been done was undone on every host: each serves the release that it served before. Migrations stay applied.");

    public static readonly FindingCode NotUndone = new(
        "PB712",
        "A step could not be undone",
        "A host was lost or refused while it was put back. Its agent undoes by itself when it notices; the next deployment looks for what is left, and says so.");

    public static readonly FindingCode NothingToReturnTo = new(
        "PB713",
        "There is no release to return to",
        "Rollback returns to the newest accepted release before the running one, on all hosts, or to the one that --release names; hosts keep as many as deploy.keep says.");
}
