using Prodserver.Core.Projects;
using Prodserver.Delivery.Folders;

namespace Prodserver.Delivery.Deployment;

/// <summary>An environment's verified files and the folder that its config names.</summary>
public sealed record EnvironmentDelivery(DeployTarget.Directory Target, EnvironmentFiles Files);
