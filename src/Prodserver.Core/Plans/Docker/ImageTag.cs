using Prodserver.Core.Projects;

namespace Prodserver.Core.Plans.Docker;

/// <summary>What the image of an environment is called.</summary>
public static class ImageTag
{
    /// <summary>The repository with the environment as its tag, such as <c>registry.example.com/shop:production</c>.</summary>
    public static string Of(DeployEnvironment environment) => $"{environment.Image.Name}:{environment.Name}";
}
