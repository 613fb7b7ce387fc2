using Prodserver.Core;
using Prodserver.Core.Plans;
using Prodserver.Delivery.Folders;
using Prodserver.Delivery.Verification;

namespace Build.Pipelines;

/// <summary>An environment with its files, in memory.</summary>
public sealed record RenderedEnvironment(ArtifactPlan Plan, IReadOnlyList<RenderedFile> Files)
{
    public EnvironmentFiles ForFolder => new(Plan.Environment.Name, Files);

    public VerificationSubject ForVerification => new(Plan, Files);
}
