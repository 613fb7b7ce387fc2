using Prodserver.Core;

namespace Prodserver.Delivery.Deployment;

/// <summary>Brings releases of an environment into service where it runs, and back.</summary>
public interface IReleaseDestination
{
    /// <summary>Deploys the environment's code and files as a new release, unless it serves everywhere already.</summary>
    /// <param name="artifacts">The verified files of the environment.</param>
    /// <param name="reviewed">What somebody agreed to; null where nobody was asked.</param>
    Task<HostReport> DeployAsync(IReadOnlyList<RenderedFile> artifacts, HostIntent? reviewed, CancellationToken cancellation);

    /// <summary>Returns to a release that is there.</summary>
    /// <param name="identifier">The release; null for the newest accepted one before the running one.</param>
    Task<HostReport> ReturnAsync(string? identifier, CancellationToken cancellation);
}
