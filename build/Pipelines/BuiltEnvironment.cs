using Prodserver.Core;
using Prodserver.Core.Plans;
using Prodserver.Core.Projects;
using Prodserver.Delivery.Deployment;
using Prodserver.Delivery.Folders;
using Prodserver.Delivery.Verification;

namespace Build.Pipelines;

/// <summary>An environment without errors: its plan, and its files in memory.</summary>
/// <param name="Project">The project's name.</param>
/// <param name="PlannedFiles">How many files come from templates.</param>
/// <param name="Decisions">How many decisions the plan has.</param>
public sealed record BuiltEnvironment(
    string Project, DeployEnvironment Environment, Forgettable<ArtifactPlan> Plan, int PlannedFiles, int Decisions, IReadOnlyList<RenderedFile> Files)
{
    public EnvironmentFiles ForFolder => new(Environment.Name, Files) { Project = Project };

    public EnvironmentDelivery ForDelivery => new(Environment.Deploy is DeployTarget.Directory { Keep: null } directory ? directory : new DeployTarget.Directory(), ForFolder);

    /// <summary>True where it is brought into service besides, release by release.</summary>
    public bool HasReleases => Environment.Deploy is not DeployTarget.Directory { Keep: null };

    public VerificationSubject ForVerification => new(Plan.Value, Files);
}
