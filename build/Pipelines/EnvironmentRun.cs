using Prodserver.Core.Commands;
using Prodserver.Core.Findings;
using Prodserver.Core.Plans;
using Prodserver.Core.Projects;
using Prodserver.Rendering;
using Prodserver.Servers;

namespace Build.Pipelines;

/// <summary>
/// One environment's way through the rooms, as far as errors let it come. Only the files, which are packed, are kept in any case: the command lines and the
/// plan of ten thousand processes take more room than they do.
/// </summary>
public sealed record EnvironmentRun
{
    public required DeployEnvironment Environment { get; init; }

    /// <summary>What all steps found.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>The exact command lines; null where a process has an error.</summary>
    public Forgettable<IReadOnlyList<ServerProcess>>? Processes { get; init; }

    /// <summary>How many command lines there are.</summary>
    public int ProcessCount { get; init; }

    /// <summary>The environment with its files; null where there was an error.</summary>
    public BuiltEnvironment? Built { get; init; }

    /// <summary>Takes an environment through the steps.</summary>
    /// <param name="mayPlan">False where the project itself has errors, so that nothing can be planned but command lines can be checked.</param>
    public static EnvironmentRun Of(Project project, DeployEnvironment environment, Renderer renderer, bool mayPlan)
    {
        var compiled = ServerCompiler.Compile(project, environment);
        if (compiled.Value is not { } processes)
        {
            return new EnvironmentRun { Environment = environment, Findings = compiled.Findings };
        }

        var run = new EnvironmentRun
        {
            Environment = environment,
            Findings = compiled.Findings,
            ProcessCount = processes.Count,
            Processes = new Forgettable<IReadOnlyList<ServerProcess>>(processes, () => ServerCompiler.Compile(project, environment).Value!),
        };
        return mayPlan && !compiled.HasErrors ? run.Continued(project, processes, renderer) : run;
    }

    private EnvironmentRun Continued(Project project, IReadOnlyList<ServerProcess> processes, Renderer renderer)
    {
        var planned = Planner.Plan(project, Environment, processes);
        var run = this with { Findings = [.. Findings, .. planned.Findings] };
        if (planned.HasErrors || planned.Value is not { } plan)
        {
            return run;
        }

        var rendered = renderer.Render(plan);
        run = run with { Findings = [.. run.Findings, .. rendered.Findings] };
        var again = new Forgettable<ArtifactPlan>(plan, () => Planner.Plan(project, Environment, Processes!.Value).Value!);
        return rendered.Value is { } files ? run with { Built = new BuiltEnvironment(project.Name, Environment, again, plan.Files.Count, plan.Decisions.Count(), files) } : run;
    }
}
