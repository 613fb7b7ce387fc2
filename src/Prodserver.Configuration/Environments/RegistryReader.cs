using Prodserver.Configuration.Keys;
using Prodserver.Core.Findings;
using Prodserver.Core.Projects;

namespace Prodserver.Configuration.Environments;

/// <summary>Reads where images are pushed to.</summary>
internal static class RegistryReader
{
    /// <summary>The registry; null where images stay in the engine.</summary>
    /// <param name="image">The image's name, without a tag.</param>
    public static Registry? Read(Layers deploy, string image, FindingCollector findings)
    {
        if (deploy.Within(DeployKeys.Registry) is not { } registry)
        {
            return null;
        }

        var (server, user, password) = (registry.Find(RegistryKeys.Server), registry.Find(RegistryKeys.UserName), registry.Find(RegistryKeys.Password));
        var named = Registry.ServerOf(image);
        if ((user ?? password) is { } half && (user is null || password is null))
        {
            findings.Add(EnvironmentFindings.HalfALogin, Severity.Error, half.Position, "the login to the registry has a user name or a password only", "say both: registry: {username: deploy, password: REGISTRY_PASSWORD}");
        }

        if (server is not null && server.Value != (named ?? Registry.DockerHub))
        {
            findings.Add(
                EnvironmentFindings.OtherRegistry, Severity.Error, server.Position, $"the image '{image}' would be pushed to {named ?? "Docker Hub"}, not to {server.Value}", $"name it so: image: {{name: {server.Value}/{image[((named?.Length ?? -1) + 1)..]}}}");
        }

        return new Registry(named, user is not null && password is not null ? new RegistryLogin(user.Value, password.Value) : null);
    }
}
