using Prodserver.Core.Commands;
using Prodserver.Core.Findings;
using Prodserver.Core.Plans;
using Prodserver.Core.Projects;
using Prodserver.Testing;

namespace Prodserver.Core.Tests.Plans;

/// <summary>Plans the shop and picks one model or the findings.</summary>
internal static class Planned
{
    public static Outcome<ArtifactPlan> Of(DeployEnvironment environment, params IReadOnlyList<ServerProcess> processes) =>
        Planner.Plan(Shop.Project(), environment, processes);

    public static ArtifactPlan Plan(DeployEnvironment environment, params IReadOnlyList<ServerProcess> processes)
    {
        var outcome = Of(environment, processes);
        return outcome.Value ?? throw new InvalidOperationException(string.Join('\n', outcome.Findings));
    }

    public static TModel Model<TModel>(string path, DeployEnvironment environment, params IReadOnlyList<ServerProcess> processes) =>
        Model<TModel>(Plan(environment, processes), path);

    public static TModel Model<TModel>(ArtifactPlan plan, string path) => (TModel)plan.Files.Single(file => file.Path == path).Model;

    /// <summary>The findings of one kind, as they are printed.</summary>
    public static IEnumerable<string> Findings(FindingCode code, DeployEnvironment environment, params IReadOnlyList<ServerProcess> processes) =>
        Of(environment, processes).Findings.Where(finding => finding.Code == code).Select(finding => finding.ToString());

    public static ServerProcess With(this ServerProcess process, Func<ProcessDefinition, ProcessDefinition> change) =>
        process with { Definition = change(process.Definition) };
}
