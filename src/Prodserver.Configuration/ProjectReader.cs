using Prodserver.Configuration.Discovery;
using Prodserver.Configuration.Django;
using Prodserver.Configuration.Environments;
using Prodserver.Configuration.Files;
using Prodserver.Configuration.Keys;
using Prodserver.Configuration.Pins;
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
    public static Outcome<Project> Read(string folder, ProjectOptions options)
    {
        var findings = new FindingCollector();
        if (!Directory.Exists(folder))
        {
            findings.Error(DiscoveryFindings.FolderMissing, SourcePosition.ProjectFolder, $"the folder '{folder}' does not exist", "name the folder of a Django project with --project");
            return new Outcome<Project>(null, findings.Findings);
        }

        var files = new ProjectFiles(folder);
        var project = Read(files, options, findings);
        findings.AddRange(files.Findings);
        return new Outcome<Project>(project, SharedFindings.Merge(findings.Findings, project?.Environments.Count ?? 0));
    }

    private static Project? Read(ProjectFiles files, ProjectOptions options, FindingCollector findings)
    {
        var topLevel = ConfigurationFile.Read(files, findings);
        if (!ManageFile.Exists(files, findings)
            || SettingsSource.Find(topLevel, files, findings) is not { } settings
            || ProjectNames.Find(topLevel, settings, findings) is not { } name)
        {
            return null;
        }

        var pins = new PinsReader(files, findings).Read();
        var loader = new EnvironmentLoader(name, topLevel, files);
        var candidates = SettingsCandidates.Of(files, settings.Name);
        var all = new EnvironmentDiscovery(topLevel, settings, candidates, files, loader, findings).Find();
        var environments = Choose(all, options, findings);
        var builder = new EnvironmentBuilder(name, pins, new DjangoSettingsReader(new ApplicationReader(files, loader.Settings, findings)));
        var processNames = new HashSet<string>(StringComparer.Ordinal);
        var built = environments.Select(environment => Build(environment, builder, processNames, findings)).ToArray();
        if (built.Length == all.Count)
        {
            ReportUnknownProcesses(topLevel, processNames, findings);
        }

        return new Project
        {
            Name = name,
            Environments = built,
            DependencyFiles = pins.Files,
            TemplateOverrides = TemplateFolder.Read(topLevel, files, findings),
            Inputs = files.Inputs,
        };
    }

    /// <summary>The environments asked for; one that is unknown is a finding.</summary>
    private static IReadOnlyList<LoadedEnvironment> Choose(IReadOnlyList<LoadedEnvironment> all, ProjectOptions options, FindingCollector findings)
    {
        if (options.Environments.Count == 0)
        {
            return all;
        }

        var names = all.Select(environment => environment.Name).ToArray();
        foreach (var asked in options.Environments.Where(asked => !names.Contains(asked, StringComparer.Ordinal)))
        {
            var nearest = Spelling.Nearest(asked, names);
            findings.Error(
                DiscoveryFindings.UnknownEnvironment,
                SourcePosition.ProjectFolder,
                $"the project has no environment '{asked}'",
                nearest is not null ? $"did you mean '{nearest}'?" : names.Length > 0 ? $"it has {string.Join(", ", names)}" : null);
        }

        return [.. all.Where(environment => options.Environments.Contains(environment.Name, StringComparer.Ordinal))];
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
