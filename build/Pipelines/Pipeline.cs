using Prodserver.Core.Findings;
using Prodserver.Core.Plans;
using Prodserver.Core.Projects;
using Prodserver.Rendering;
using Prodserver.Servers;

namespace Build.Pipelines;

/// <summary>Composes the rooms: from a project to its files, each step a pure function of the one before.</summary>
public static class Pipeline
{
    /// <summary>Makes command lines of the processes; the environments that have no error are there in any case.</summary>
    public static Outcome<CompiledProject> Compile(Project project)
    {
        var (environments, findings) = ForEach(
            project.Environments,
            environment => ServerCompiler.Compile(project, environment),
            (environment, processes) => new CompiledEnvironment(environment, processes));
        return new Outcome<CompiledProject>(new CompiledProject(project, environments), findings);
    }

    /// <summary>Decides what to render.</summary>
    public static Outcome<PlannedProject> Plan(CompiledProject compiled)
    {
        var (plans, findings) = ForEach(
            compiled.Environments,
            environment => Planner.Plan(compiled.Project, environment.Environment, environment.Processes),
            (_, plan) => plan);
        return new Outcome<PlannedProject>(new PlannedProject(compiled.Project, plans), findings);
    }

    /// <summary>Renders every file, in memory.</summary>
    public static Outcome<RenderedProject> Render(PlannedProject planned)
    {
        var renderer = new Renderer(planned.Project.TemplateOverrides);
        var (environments, findings) = ForEach(
            planned.Plans,
            renderer.Render,
            (plan, files) => new RenderedEnvironment(plan, files));
        return new Outcome<RenderedProject>(new RenderedProject(planned.Project, environments), findings);
    }

    /// <summary>Takes every item through a step: what came out, and all that was found.</summary>
    private static (IReadOnlyList<TResult> Results, IReadOnlyList<Finding> Findings) ForEach<TItem, TValue, TResult>(
        IReadOnlyList<TItem> items,
        Func<TItem, Outcome<TValue>> step,
        Func<TItem, TValue, TResult> result)
        where TValue : class
    {
        var results = new List<TResult>(items.Count);
        var findings = new List<Finding>();
        foreach (var item in items)
        {
            var outcome = step(item);
            findings.AddRange(outcome.Findings);
            if (outcome.Value is { } value)
            {
                results.Add(result(item, value));
            }
        }

        return (results, findings);
    }
}
