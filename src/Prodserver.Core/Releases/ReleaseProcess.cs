namespace Prodserver.Core.Releases;

/// <summary>A process of a release on a host.</summary>
/// <param name="ServiceUnit">The template of its instances, such as <c>shop-web@.service</c>.</param>
/// <param name="SocketUnit">The template of their sockets; null where systemd does not listen for the process.</param>
/// <param name="Health">What the process is asked; null where it has no path for it.</param>
public sealed record ReleaseProcess(string Name, string ServiceUnit, string? SocketUnit, HealthRequest? Health)
{
    /// <summary>True where a new instance runs beside the old one; false where the old one has to stop first, as workers and owners of a port have.</summary>
    public bool RunsBeside => SocketUnit is not null;
}
