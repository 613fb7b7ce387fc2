using Prodserver.Core.Plans;
using Prodserver.Core.Plans.Docker;
using Prodserver.Core.Projects;

namespace Prodserver.Core.Releases;

/// <summary>What has to be known of an environment to bring a release of it into service in a swarm.</summary>
/// <param name="Compose">The services, as compose has them.</param>
/// <param name="Image">The image without a tag.</param>
public sealed record StackPlan(DeployTarget.Swarm Target, ComposeModel Compose, string Image)
{
    /// <summary>What the stack is called.</summary>
    public string Name => Compose.Name;

    /// <summary>What the stack file calls the image, before a release is known.</summary>
    public string Tag => Compose.Services[0].Image;

    /// <summary>The secrets that the swarm has to have, by the names that it knows them by.</summary>
    public IReadOnlyList<string> Secrets => [.. Compose.Secrets.Select(secret => StackPlanner.SecretName(Compose, secret.Name))];

    /// <summary>The plan; null where the environment is not deployed to a swarm.</summary>
    internal static StackPlan? Of(DeployEnvironment environment, IReadOnlyList<PlannedFile> files) =>
        environment.Deploy is DeployTarget.Swarm target && files.FirstOrDefault(file => file.Path == StackPlanner.Path)?.Model is StackModel { Services.Count: > 0 } stack
            ? new StackPlan(target, stack.Containers, environment.Image.Name)
            : null;
}
