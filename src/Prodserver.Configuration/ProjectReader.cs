using Prodserver.Configuration.Django;
using Prodserver.Configuration.Environments;
using Prodserver.Configuration.Files;
using Prodserver.Configuration.Keys;
using Prodserver.Configuration.Processes;
using Prodserver.Core.Findings;
using Prodserver.Core.Projects;

namespace Prodserver.Configuration;

/// <summary>
/// Reads a Django project: <c>manage.py</c> names the settings, the settings hold the processes, <c>prodserver.yaml</c> says the rest. Nothing is run, and nothing
/// outside the project's folder is read.
/// </summary>
public static class ProjectReader
{
    /// <summary>The project as far as it can be made, with everything that was found; null where it can't be made at all.</summary>
    /// <param name="folder">The folder that holds <c>manage.py</c>.</param>
    public static Outcome<Project> Read(string folder, ProjectOptions options) =>
        ProjectFolder.Read(folder, (files, findings) => Read(files, options, findings), project => project.Environments.Count);

    private static Project? Read(ProjectFiles files, ProjectOptions options, FindingCollector findings)
    {
        if (LoadedProject.Load(files, options.Environments, options.To, needsProcesses: true, findings) is not { } loaded)
        {
            return null;
        }

        var builder = new EnvironmentBuilder(loaded.Name, loaded.Pins, new DjangoSettingsReader(new ApplicationReader(files, loaded.Loader.Settings, findings)));
        var processNames = new HashSet<string>(StringComparer.Ordinal);
        var built = loaded.Chosen.Select(environment => Build(environment, builder, processNames, findings)).ToArray();
        if (built.Length == loaded.All.Count)
        {
            ReportUnknownProcesses(loaded.TopLevel, processNames, findings);
        }

        return new Project
        {
            Name = loaded.Name,
            Environments = built,
            DependencyFiles = loaded.Pins.Files,
            TemplateOverrides = TemplateFolder.Read(loaded.TopLevel, files, findings),
            Inputs = files.Inputs,
        };
    }

    private static DeployEnvironment Build(LoadedEnvironment loaded, EnvironmentBuilder builder, HashSet<string> processNames, FindingCollector findings)
    {
        var own = new FindingCollector { Environment = loaded.Name };
        own.AddRange(loaded.Findings);
        own.AddRange(loaded.Settings.Findings);
        var processes = new ProcessesReader(loaded, own);
        var environment = builder.Build(loaded, processes.Read(), own);
        processNames.UnionWith(processes.Names);
        findings.AddRange(own.Findings);
        return environment;
    }

    /// <summary>An entry of the top level may be about a process of one environment only, but not about none.</summary>
    private static void ReportUnknownProcesses(Section topLevel, HashSet<string> names, FindingCollector findings)
    {
        foreach (var process in topLevel.Find(SharedKeys.Processes)?.Value ?? [])
        {
            if (names.Count > 0 && !names.Contains(process.Name))
            {
                findings.Error(
                    ProcessFindings.UnknownProcess,
                    process.Position,
                    $"no environment has a process '{process.Name}'",
                    Spelling.Nearest(process.Name, names) is { } nearest ? $"did you mean '{nearest}'?" : "give it a backend");
            }
        }
    }
}
