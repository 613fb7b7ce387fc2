using Prodserver.Core.Plans.Docker;

namespace Prodserver.Core.Releases;

/// <summary>A process of a release in a container.</summary>
/// <param name="Service">How its container is made: what compose does with the same.</param>
/// <param name="RunsBeside">True where a new container runs beside the old one, behind the proxy; false where the old one has to stop first.</param>
/// <param name="Health">What it is asked; null where it has no path for it.</param>
public sealed record ContainerProcess(ComposeService Service, bool RunsBeside, HealthRequest? Health)
{
    public string Name => Service.Name;

    public IReadOnlyList<ProxyPort> Ports { get; } = [.. Service.Ports.Select(port => new ProxyPort(port))];
}
