using Prodserver.Core.Findings;
using Prodserver.Core.Projects;

namespace Build.Pipelines;

/// <summary>
/// The pipeline of one run: each step is taken once, when its result is first asked for, and only where the steps before found no error.
/// An outcome has the findings of all steps up to its own.
/// </summary>
/// <param name="read">Reads the project.</param>
public sealed class PipelineRun(Func<Outcome<Project>> read)
{
    private Outcome<Project>? _read;
    private Outcome<CompiledProject>? _compiled;
    private Outcome<PlannedProject>? _planned;
    private Outcome<RenderedProject>? _rendered;

    public Outcome<Project> Read => _read ??= read();

    public Outcome<CompiledProject> Compiled => _compiled ??= Next(Read, Pipeline.Compile, evenWithErrors: true);

    public Outcome<PlannedProject> Planned => _planned ??= Next(Compiled, Pipeline.Plan);

    public Outcome<RenderedProject> Rendered => _rendered ??= Next(Planned, Pipeline.Render);

    /// <param name="evenWithErrors">Whether a value that came with errors is good enough, so that one run says all that is wrong.</param>
    private static Outcome<TNext> Next<T, TNext>(Outcome<T> last, Func<T, Outcome<TNext>> step, bool evenWithErrors = false)
        where T : class
        where TNext : class
    {
        if (last.Value is null || (last.HasErrors && !evenWithErrors))
        {
            return new Outcome<TNext>(null, last.Findings);
        }

        var next = step(last.Value);
        return next with { Findings = [.. last.Findings, .. next.Findings] };
    }
}
