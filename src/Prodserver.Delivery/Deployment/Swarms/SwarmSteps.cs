using Prodserver.Core.Projects;
using Prodserver.Core.Releases;

namespace Prodserver.Delivery.Deployment.Swarms;

/// <summary>What a deployment to a swarm does, in words.</summary>
internal static class SwarmSteps
{
    public static IReadOnlyList<string> Lines(StackPlan plan)
    {
        var swarm = plan.Target.Context ?? "docker";
        return
        [
            $"{swarm}: preflight: looks for the secrets",
            $"{swarm}: image: builds the image in the engine of the manager; undone: removes it",
            plan.Target.Registry is null ? $"{swarm}: nodes other than the manager do not get the image: a registry would give it to them" : $"{swarm}: push: logs in and pushes the image",
            .. plan.Target.Migrates ? [$"{swarm}: migrations: applies the migrations in a job of their own"] : Array.Empty<string>(),
            $"{swarm}: update: has the swarm replace one task after the other, each watched for {plan.Target.HealthTimeout} s; undone: by the swarm itself, and for the other services by the stack file of the release before",
            .. plan.Target.Publish == SwarmPublish.Host ? [$"{swarm}: ports are opened on the nodes themselves: a task stops before its successor starts, so that nobody answers in between"] : Array.Empty<string>(),
        ];
    }
}
