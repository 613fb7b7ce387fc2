using Prodserver.Core.Findings;

namespace Prodserver.Delivery.Deployment.Swarms;

/// <summary>What can be wrong while a release is brought to a swarm.</summary>
public static class SwarmFindings
{
    public static readonly FindingCode Unreachable = new(
        "PB740",
        "The swarm can't be deployed to",
        "The docker client gives the reason, its engine is no manager of a swarm (docker swarm init makes one), or somebody else is deploying. Nothing was changed.");

    public static readonly FindingCode StepFailed = new(
        "PB741",
        "A step of the deployment failed",
        "The swarm returned its services to the release before, or they were returned. Migrations stay applied.");

    public static readonly FindingCode NotUndone = new(
        "PB742",
        "A step could not be undone",
        "The swarm refused, or was lost, while it was put back. Deploy again, or --target=Rollback.");

    public static readonly FindingCode NothingToReturnTo = new(
        "PB743",
        "There is no release to return to",
        "Rollback returns to the newest accepted release before the running one, or to the one that --release names; a swarm keeps the stack files of as many as deploy.keep says.");
}
