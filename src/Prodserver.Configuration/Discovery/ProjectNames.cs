using System.Text;
using Prodserver.Configuration.Keys;
using Prodserver.Configuration.Keys.Types;
using Prodserver.Core.Findings;

namespace Prodserver.Configuration.Discovery;

/// <summary>Finds the name of a project.</summary>
internal static class ProjectNames
{
    private const int LongestName = 40;

    /// <summary>The declared name, else that of the settings package; null with a finding where it can't be one.</summary>
    public static string? Find(Section topLevel, ModuleReference settings, FindingCollector findings)
    {
        if (topLevel.Find(ProjectKeys.ProjectName) is { } declared)
        {
            return declared.Value;
        }

        var package = settings.Name.Split('.')[0];
        var name = Normalize(package);
        if (!Patterns.ProjectName.Matches(name))
        {
            findings.Error(
                DiscoveryFindings.ProjectName,
                settings.Position,
                $"the settings package's name '{package}' makes no name for the project",
                $"name it with project in {ConfigurationFile.Name}");
            return null;
        }

        if (IsGeneric(name))
        {
            findings.Info(
                DiscoveryFindings.GenericName,
                settings.Position,
                $"the project is called '{name}' after its settings package, and so may others on the host",
                $"name it with project in {ConfigurationFile.Name}");
        }

        return name;
    }

    private static string Normalize(string package)
    {
        var name = new StringBuilder();
        foreach (var letter in package.ToLowerInvariant())
        {
            if (char.IsAsciiLetterLower(letter) || (name.Length > 0 && char.IsAsciiDigit(letter)))
            {
                name.Append(letter);
            }
            else if (name.Length > 0 && name[^1] != '-')
            {
                name.Append('-');
            }
        }

        return name.ToString(0, Math.Min(name.Length, LongestName)).TrimEnd('-');
    }

    private static bool IsGeneric(string name) => name is "config" or "conf" or "settings" or "core" or "app" or "apps" or "project" or "src" or "django" or "backend" or "server"
        or "web" or "website" or "site" or "main" or "api";
}
