using Prodserver.Core;
using Prodserver.Core.Projects;

namespace Prodserver.Delivery.Deployment.Containers;

/// <summary>Logs the docker client in to a registry. The password goes through its standard input, where no list of processes shows it.</summary>
/// <param name="variable">The value of an environment variable of this machine; null where it is not set.</param>
internal sealed class RegistryAccess(DockerClient client, Func<string, Secret?> variable)
{
    /// <summary>What can be known to be missing before anything is done.</summary>
    public string? Fault(Registry registry) =>
        registry.Login is { } login && variable(login.PasswordVariable) is null ? $"{login.PasswordVariable} is not set here: it holds the password of {login.UserName} at {registry.Server ?? "Docker Hub"}" : null;

    /// <exception cref="HostException">The registry or the client refuses.</exception>
    public async Task LogInAsync(Registry registry, CancellationToken cancellation)
    {
        if (registry.Login is not { } login)
        {
            return;
        }

        var password = variable(login.PasswordVariable) ?? throw new HostException(Fault(registry)!);
        string[] words = ["login", "--username", login.UserName, "--password-stdin", .. registry.Server is { } server ? [server] : Array.Empty<string>()];
        await client.RunAsync(words, cancellation, password.Reveal()).ConfigureAwait(false);
    }
}
