using Prodserver.Configuration.Discovery;
using Prodserver.Configuration.Environments;
using Prodserver.Configuration.Files;
using Prodserver.Configuration.Keys;
using Prodserver.Configuration.Pins;
using Prodserver.Core.Findings;

namespace Prodserver.Configuration;

/// <summary>A project whose environments have been found and whose settings have been read, before anything is made of them.</summary>
/// <param name="Pins">What its files pin.</param>
/// <param name="Loader">The loader that has read the settings.</param>
/// <param name="All">Every environment of the project.</param>
/// <param name="Chosen">Those that are asked for.</param>
internal sealed record LoadedProject(
    string Name, Section TopLevel, ProjectPins Pins, EnvironmentLoader Loader, IReadOnlyList<LoadedEnvironment> All, IReadOnlyList<LoadedEnvironment> Chosen)
{
    /// <summary>Null with findings where the settings or the project's name can't be found.</summary>
    /// <param name="asked">The names of the environments asked for; empty for all of them.</param>
    /// <param name="needsProcesses">False where settings modules without processes are environments, too, in a project that has no others.</param>
    /// <param name="to">The kind of destination in place of the one that each environment names; null for its own.</param>
    public static LoadedProject? Load(ProjectFiles files, IReadOnlyList<string> asked, DeployKind? to, bool needsProcesses, FindingCollector findings)
    {
        var topLevel = ConfigurationFile.Read(files, findings);
        if (!ManageFile.Exists(files, findings)
            || SettingsSource.Find(topLevel, files, findings) is not { } settings
            || ProjectNames.Find(topLevel, settings, findings) is not { } name)
        {
            return null;
        }

        var pins = new PinsReader(files, findings).Read();
        var loader = new EnvironmentLoader(name, topLevel, files, pins, to);
        var candidates = SettingsCandidates.Of(files, settings.Name);
        var all = new EnvironmentDiscovery(topLevel, settings, candidates, files, loader, needsProcesses, findings).Find();
        return new LoadedProject(name, topLevel, pins, loader, all, Choose(all, asked, findings));
    }

    /// <summary>The environments asked for; one that is unknown is a finding.</summary>
    private static IReadOnlyList<LoadedEnvironment> Choose(IReadOnlyList<LoadedEnvironment> all, IReadOnlyList<string> asked, FindingCollector findings)
    {
        if (asked.Count == 0)
        {
            return all;
        }

        var names = all.Select(environment => environment.Name).ToArray();
        foreach (var unknown in asked.Where(name => !names.Contains(name, StringComparer.Ordinal)))
        {
            var nearest = Spelling.Nearest(unknown, names);
            findings.Error(
                DiscoveryFindings.UnknownEnvironment,
                SourcePosition.ProjectFolder,
                $"the project has no environment '{unknown}'",
                nearest is not null ? $"did you mean '{nearest}'?" : names.Length > 0 ? $"it has {string.Join(", ", names)}" : null);
        }

        return [.. all.Where(environment => asked.Contains(environment.Name, StringComparer.Ordinal))];
    }
}
