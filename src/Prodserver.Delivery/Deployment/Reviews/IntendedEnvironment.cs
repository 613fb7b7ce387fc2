using Prodserver.Delivery.Folders;

namespace Prodserver.Delivery.Deployment.Reviews;

/// <summary>What a deployment would do with one environment.</summary>
/// <param name="Files">Its files.</param>
/// <param name="Changes">What they change in its folder.</param>
/// <param name="Release">What it would bring to hosts; null where it has none, or they are not meant.</param>
public sealed record IntendedEnvironment(EnvironmentFiles Files, EnvironmentChanges Changes, HostIntent? Release);
