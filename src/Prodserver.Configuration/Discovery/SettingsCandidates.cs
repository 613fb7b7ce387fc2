using Prodserver.Configuration.Files;
using Prodserver.Configuration.Keys.Types;

namespace Prodserver.Configuration.Discovery;

/// <summary>Lists the modules that may be environments, by the two ways in which projects lay out their settings.</summary>
internal static class SettingsCandidates
{
    /// <param name="module">The module that manage.py names.</param>
    public static IReadOnlyList<SettingsCandidate> Of(ProjectFiles files, string module)
    {
        var dot = module.LastIndexOf('.');
        var (package, name) = dot < 0 ? ("", module) : (module[..dot], module[(dot + 1)..]);
        if (ModuleFiles.Find(files, module)?.EndsWith("/__init__.py", StringComparison.Ordinal) == true)
        {
            return InPackage(files, module);
        }

        return name == "settings" || IsVariant(name) ? BesideFile(files, package) : package.Length > 0 ? InPackage(files, package) : [Default(module)];
    }

    /// <summary>A settings package: a module an environment.</summary>
    private static List<SettingsCandidate> InPackage(ProjectFiles files, string package) =>
    [
        .. ModuleFiles.In(files, package).Select(module => Named(module, module[(package.Length + 1)..])).OfType<SettingsCandidate>(),
        Default(package),
    ];

    /// <summary><c>settings.py</c> with <c>settings_dev.py</c> and the like beside it.</summary>
    private static List<SettingsCandidate> BesideFile(ProjectFiles files, string package) =>
    [
        .. ModuleFiles.In(files, package)
            .Select(module => (module, name: module[(package.Length == 0 ? 0 : package.Length + 1)..]))
            .Where(sibling => IsVariant(sibling.name))
            .Select(sibling => Named(sibling.module, sibling.name["settings_".Length..]))
            .OfType<SettingsCandidate>(),
        Default(package.Length == 0 ? "settings" : package + ".settings"),
    ];

    private static bool IsVariant(string name) => name.StartsWith("settings_", StringComparison.Ordinal);

    private static SettingsCandidate Default(string module) => new(SettingsCandidate.DefaultEnvironment, module, IsDefault: true);

    /// <summary>Null where the name can't be that of an environment.</summary>
    private static SettingsCandidate? Named(string module, string name)
    {
        var environment = name.ToLowerInvariant().Replace('_', '-');
        return Patterns.ProjectName.Matches(environment) ? new SettingsCandidate(environment, module, IsDefault: false) : null;
    }
}
