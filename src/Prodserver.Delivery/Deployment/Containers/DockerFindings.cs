using Prodserver.Core.Findings;

namespace Prodserver.Delivery.Deployment.Containers;

/// <summary>What can be wrong while a release is brought to a Docker engine.</summary>
public static class DockerFindings
{
    public static readonly FindingCode Unreachable = new(
        "PB720",
        "The engine can't be deployed to",
        "The docker client gives the reason, or somebody else is deploying. Nothing was changed: docker --context NAME version shows whether the engine can be reached.");

    public static readonly FindingCode StepFailed = new(
        "PB721",
        "A step of the deployment failed",
        "What had been done in the engine was undone: it serves the release that it served before. Migrations stay applied.");

    public static readonly FindingCode NotUndone = new(
        "PB722",
        "A step could not be undone",
        "The engine refused, or was lost, while it was put back. The next deployment finds what is left, puts it back and says so.");

    public static readonly FindingCode NothingToReturnTo = new(
        "PB723",
        "There is no release to return to",
        "Rollback returns to the newest accepted release before the running one, or to the one that --release names; an engine keeps as many as deploy.keep says.");
}
