using Prodserver.Configuration.Environments;
using Prodserver.Configuration.Files;
using Prodserver.Configuration.Keys;
using Prodserver.Core.Findings;

namespace Prodserver.Configuration.Discovery;

/// <summary>Finds the settings module from which the others are found.</summary>
internal static class SettingsSource
{
    /// <summary>
    /// The module that <c>prodserver.yaml</c> names for all environments, else the one of <c>manage.py</c>, else what stands before the placeholder, else the module
    /// of the first environment. Null with a finding where there is none.
    /// </summary>
    public static ModuleReference? Find(Section topLevel, ProjectFiles files, FindingCollector findings)
    {
        var declared = topLevel.Find(SharedKeys.Settings);
        if (declared is not null && !HasPlaceholder(declared.Value))
        {
            return new ModuleReference(declared.Value, declared.Position);
        }

        if (ManageFile.SettingsModule(files, findings) is { } named)
        {
            return named;
        }

        if (declared is not null && declared.Value.EndsWith("." + EnvironmentPlaceholder.Text, StringComparison.Ordinal) && declared.Value.Count(letter => letter == '{') == 1)
        {
            return new ModuleReference(declared.Value[..^(EnvironmentPlaceholder.Text.Length + 1)], declared.Position);
        }

        foreach (var environment in topLevel.Find(ProjectKeys.Environments)?.Value ?? [])
        {
            if ((environment.Value.Find(SharedKeys.Settings) ?? declared) is { } own)
            {
                return new ModuleReference(EnvironmentPlaceholder.ReplaceInModule(own.Value, environment.Name), own.Position);
            }
        }

        findings.Error(
            DiscoveryFindings.SettingsModuleUnknown,
            new SourcePosition(ManageFile.Name),
            "nothing sets DJANGO_SETTINGS_MODULE to a plain text here",
            $"name the module with settings in {ConfigurationFile.Name}");
        return null;
    }

    private static bool HasPlaceholder(string module) => module.Contains(EnvironmentPlaceholder.Text, StringComparison.Ordinal);
}
