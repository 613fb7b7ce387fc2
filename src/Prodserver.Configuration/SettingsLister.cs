using Prodserver.Configuration.Discovery;
using Prodserver.Configuration.Environments;
using Prodserver.Configuration.Files;
using Prodserver.Core.Findings;
using Prodserver.Core.Projects;
using Prodserver.Python;

namespace Prodserver.Configuration;

/// <summary>Lists the settings of a project's environments, whether or not they have processes.</summary>
public static class SettingsLister
{
    /// <summary>The settings as far as they are known, with everything that was found; null where no settings module can be found.</summary>
    /// <param name="folder">The folder that holds <c>manage.py</c>.</param>
    public static Outcome<IReadOnlyList<EnvironmentSettings>> Read(string folder, SettingsOptions options) =>
        ProjectFolder.Read<IReadOnlyList<EnvironmentSettings>>(folder, (files, findings) => Read(files, options, findings), environments => environments.Count);

    private static EnvironmentSettings[]? Read(ProjectFiles files, SettingsOptions options, FindingCollector findings)
    {
        if (LoadedProject.Load(files, options.Environments, to: null, needsProcesses: false, findings) is not { } loaded)
        {
            return null;
        }

        foreach (var environment in loaded.Chosen)
        {
            var own = new FindingCollector { Environment = environment.Name };
            own.AddRange(environment.Findings);
            own.AddRange(environment.Settings.Findings);
            findings.AddRange(own.Findings);
        }

        ReportUnknownNames(options.Names, loaded.Chosen, findings);
        return [.. loaded.Chosen.Select(environment => SettingsOf(environment, options.Names))];
    }

    private static EnvironmentSettings SettingsOf(LoadedEnvironment environment, IReadOnlyList<string> asked)
    {
        var names = asked.Count > 0 ? asked : NamesOf(environment.Settings).Where(Setting.IsName);
        return new EnvironmentSettings(
            environment.Name,
            environment.Settings.Name,
            [
                .. from name in names.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
                   let value = environment.Settings.Find(name)
                   where value is not null
                   select new Setting(name, value, environment.Settings.PositionOf(name)),
            ])
        {
            File = environment.Settings.File ?? environment.Settings.Name,
            HiddenNames = environment.Settings.HiddenNames,
            Target = environment.Target,
        };
    }

    private static IEnumerable<string> NamesOf(SettingsModule settings) => settings.Names.Concat(settings.UncertainNames);

    /// <summary>A name that no environment has; one that a module may hide is not unknown.</summary>
    private static void ReportUnknownNames(IReadOnlyList<string> asked, IReadOnlyList<LoadedEnvironment> environments, FindingCollector findings)
    {
        foreach (var name in asked.Where(name => environments.Count > 0 && environments.All(environment => environment.Settings.Find(name) is null)))
        {
            var known = environments.SelectMany(environment => NamesOf(environment.Settings)).Where(Setting.IsName);
            findings.Error(
                DiscoveryFindings.UnknownSetting,
                SourcePosition.ProjectFolder,
                $"no settings module defines '{name}'",
                Spelling.Nearest(name, known.Distinct(StringComparer.Ordinal)) is { } nearest ? $"did you mean '{nearest}'?" : null);
        }
    }
}
