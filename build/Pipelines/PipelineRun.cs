using Prodserver.Core.Findings;
using Prodserver.Core.Projects;
using Prodserver.Rendering;

namespace Build.Pipelines;

/// <summary>The pipeline of one run: the project is read, and each environment taken through the rooms, once, when somebody first asks for it.</summary>
/// <param name="read">Reads the project.</param>
public sealed class PipelineRun(Func<Outcome<Project>> read)
{
    /// <summary>Bytes in memory after reading.</summary>
    private const long LargeProject = 64_000_000;

    private Outcome<Project>? _read;
    private IReadOnlyList<EnvironmentRun>? _environments;

    /// <summary>How far each environment came.</summary>
    public IReadOnlyList<EnvironmentRun> Environments => _environments ??= Run();

    /// <summary>The project with the files of all environments, and everything that was found.</summary>
    public Outcome<BuiltProject> Built
    {
        get
        {
            var findings = Checked;
            return new Outcome<BuiltProject>(
                Read.Value is { } project && !findings.HasErrors() ? new BuiltProject(project, [.. Environments.Select(environment => environment.Built!)]) : null,
                findings);
        }
    }

    /// <summary>Everything that was found on the way to command lines and files.</summary>
    public IReadOnlyList<Finding> Checked => [.. Read.Findings, .. Environments.SelectMany(environment => environment.Findings)];

    private Outcome<Project> Read => _read ??= read();

    private IReadOnlyList<EnvironmentRun> Run()
    {
        if (Read.Value is not { } project)
        {
            return [];
        }

        GiveBackMemory();
        var renderer = new Renderer(project.TemplateOverrides);
        return [.. project.Environments.Select(environment => EnvironmentRun.Of(project, environment, renderer, mayPlan: !Read.HasErrors))];
    }

    /// <summary>Of a large project, syntax trees are by far the most that was in memory, and nobody needs them any more.</summary>
    private static void GiveBackMemory()
    {
        if (GC.GetTotalMemory(forceFullCollection: false) > LargeProject)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        }
    }
}
