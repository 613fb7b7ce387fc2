using Prodserver.Core.Releases;

namespace Prodserver.Delivery.Deployment.Containers;

/// <summary>What is not as the running release put it there.</summary>
internal static class EngineDrift
{
    public static async Task<IReadOnlyList<string>> OfAsync(DockerClient docker, ProxyFiles files, ContainerPlan plan, EngineState state, CancellationToken cancellation)
    {
        if (state.Running is not { } release)
        {
            return [];
        }

        var drift = new List<string>();
        var configuration = await files.ConfigurationAsync(release, cancellation).ConfigureAwait(false);
        if (EngineContent.Hash(configuration ?? "") != state.Journal.ProxyOf(release))
        {
            drift.Add("the configuration of the proxy");
        }

        var containers = await EngineContainer.AllAsync(docker, plan.Name, cancellation).ConfigureAwait(false);
        var running = containers.Where(container => container.State == "running").Select(container => container.Name);
        var made = new ReleaseContainer(plan, release);
        return [.. drift, .. state.Journal.ProcessesOf(release).Select(made.NameOf).Except(running).Order(StringComparer.Ordinal)];
    }
}
