using Prodserver.Configuration.Files;
using Prodserver.Core.Findings;

namespace Prodserver.Configuration.Discovery;

/// <summary>Finds <c>manage.py</c> and the settings module that it names.</summary>
internal static class ManageFile
{
    public const string Name = "manage.py";

    /// <summary>False with a finding where the folder is no Django project.</summary>
    public static bool Exists(ProjectFiles files, FindingCollector findings)
    {
        if (files.IsFile(Name))
        {
            return true;
        }

        var below = files.List("").Where(folder => files.IsFile($"{folder}/{Name}")).ToArray();
        findings.Error(
            DiscoveryFindings.ManageFileMissing,
            SourcePosition.ProjectFolder,
            $"the project's folder has no {Name}",
            below.Length switch
            {
                0 => "name the folder of a Django project with --project",
                1 => $"the folder '{below[0]}' has one: name it with --project",
                _ => $"several folders have one, name the project's with --project: {string.Join(", ", below)}",
            });
        return false;
    }

    /// <summary>The module that <c>DJANGO_SETTINGS_MODULE</c> is set to; of several the first that the project has. Null where none is named as plain text.</summary>
    public static ModuleReference? SettingsModule(ProjectFiles files, FindingCollector findings)
    {
        if (TextFile.Read(files, Name, findings) is not { } text)
        {
            return null;
        }

        var named = SettingsModuleScan.Of(text, Name);
        return named.FirstOrDefault(module => ModuleFiles.Find(files, module.Name) is not null) ?? (named.Count > 0 ? named[0] : null);
    }
}
