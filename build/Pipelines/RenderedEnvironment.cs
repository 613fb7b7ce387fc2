using Prodserver.Core;
using Prodserver.Core.Plans;
using Prodserver.Core.Projects;
using Prodserver.Delivery.Deployment;
using Prodserver.Delivery.Folders;
using Prodserver.Delivery.Verification;

namespace Build.Pipelines;

/// <summary>An environment with its files, in memory.</summary>
public sealed record RenderedEnvironment(ArtifactPlan Plan, IReadOnlyList<RenderedFile> Files)
{
    public EnvironmentFiles ForFolder => new(Plan.Environment.Name, Files);

    public EnvironmentDelivery ForDelivery => new((DeployTarget.Directory)Plan.Environment.Deploy, ForFolder);

    public VerificationSubject ForVerification => new(Plan, Files);
}
