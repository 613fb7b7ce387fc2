using Prodserver.Configuration.Environments;
using Prodserver.Configuration.Files;
using Prodserver.Configuration.Keys;
using Prodserver.Core.Findings;
using Prodserver.Core.Projects;

namespace Prodserver.Configuration.Discovery;

/// <summary>
/// Finds the environments of a project: those that <c>prodserver.yaml</c> declares, and the settings modules that end up with processes and are no base of others.
/// </summary>
/// <param name="needsProcesses">False where a project without processes has environments, too: all its settings modules that are no base of others.</param>
internal sealed class EnvironmentDiscovery(
    Section topLevel,
    ModuleReference settings,
    IReadOnlyList<SettingsCandidate> candidates,
    ProjectFiles files,
    EnvironmentLoader loader,
    bool needsProcesses,
    FindingCollector findings)
{
    /// <summary>The environments in ordinal order of their names.</summary>
    public IReadOnlyList<LoadedEnvironment> Find()
    {
        var environments = new List<LoadedEnvironment>();
        foreach (var declared in topLevel.Find(ProjectKeys.Environments)?.Value ?? [])
        {
            if (LoadDeclared(declared) is { } environment)
            {
                environments.Add(environment);
            }
        }

        if (topLevel.Find(ProjectKeys.Discover)?.Value != false)
        {
            environments.AddRange(Discover(environments));
        }

        if (topLevel.Find(ProjectKeys.Environments)?.Value is not { Count: > 0 })
        {
            ReportMissing(settings, environments.Count == 0);
        }

        return [.. environments.OrderBy(environment => environment.Name, StringComparer.Ordinal)];
    }

    /// <summary>The environment with the module it declares, else the one named like it, else the default; null with a finding where there is none.</summary>
    private LoadedEnvironment? LoadDeclared(Named<Section> declared)
    {
        if ((declared.Value.Find(SharedKeys.Settings) ?? topLevel.Find(SharedKeys.Settings)) is { } named)
        {
            var module = EnvironmentPlaceholder.ReplaceInModule(named.Value, declared.Name);
            return Exists(new ModuleReference(module, named.Position)) ? Load(declared, module) : null;
        }

        if (candidates.FirstOrDefault(candidate => candidate.Environment == declared.Name && !candidate.IsDefault) is { } own)
        {
            return Load(declared, own.Module);
        }

        var fallback = candidates.FirstOrDefault(candidate => candidate.IsDefault && ModuleFiles.Find(files, candidate.Module) is not null);
        var environment = fallback is null ? null : Load(declared, fallback.Module);
        if (environment is { Processes: not null } or { DeclaresProcess: true } || (environment is not null && candidates.Count == 1))
        {
            return environment;
        }

        findings.Error(
            DiscoveryFindings.EnvironmentWithoutModule,
            declared.Position,
            $"no settings module is named like the environment '{declared.Name}'",
            candidates.Count <= 1
                ? "name one with the key settings"
                : $"name one with settings: {string.Join(", ", candidates.Where(candidate => !candidate.IsDefault).Select(candidate => candidate.Module))}");
        return null;
    }

    private bool Exists(ModuleReference module, Severity severity = Severity.Error)
    {
        if (ModuleFiles.Find(files, module.Name) is not null)
        {
            return true;
        }

        var path = module.Name.Replace('.', '/') + ".py";
        var isFolder = files.IsFolder(path);
        var existing = candidates.Select(candidate => candidate.Module).Where(candidate => ModuleFiles.Find(files, candidate) is not null);
        findings.Add(
            DiscoveryFindings.SettingsModuleMissing,
            severity,
            module.Position,
            isFolder ? $"the project has no module '{module.Name}': '{path}' is a folder" : $"the project has no module '{module.Name}'",
            Spelling.Nearest(module.Name, existing) is { } nearest ? $"did you mean '{nearest}'?" : "name a settings module of the project");
        return false;
    }

    private sealed record Tried(SettingsCandidate Candidate, LoadedEnvironment Environment);

    private LoadedEnvironment Load(Named<Section> declared, string module) => loader.Load(declared.Name, module, declared.Value, declared.Position);

    private List<LoadedEnvironment> Discover(List<LoadedEnvironment> declared)
    {
        var taken = declared.Select(environment => environment.Settings.Name).ToHashSet(StringComparer.Ordinal);
        var names = (topLevel.Find(ProjectKeys.Environments)?.Value ?? []).Select(environment => environment.Name).ToHashSet(StringComparer.Ordinal);
        var bases = declared.SelectMany(environment => environment.Settings.StarImports).ToHashSet(StringComparer.Ordinal);
        var loaded = Try(candidates.Where(candidate => Fits(candidate) && !taken.Contains(candidate.Module) && !names.Contains(candidate.Environment)), bases);

        var found = loaded
            .Where(other => !other.Candidate.IsDefault && IsEnvironment(other.Environment, bases))
            .Select(other => other.Environment)
            .ToList();
        if (loaded.FirstOrDefault(other => other.Candidate.IsDefault)?.Environment is { } whole && IsEnvironmentOfItsOwn(whole, [.. declared, .. found]))
        {
            found.Add(whole);
        }

        return found.Count == 0 && declared.Count == 0 && !needsProcesses ? WithoutProcesses(loaded, bases) : found;
    }

    /// <summary>Reads the modules. Those named like environments come first: what turns out to be their base need not be read by itself.</summary>
    private List<Tried> Try(IEnumerable<SettingsCandidate> fitting, HashSet<string> bases)
    {
        var loaded = new List<Tried>();
        foreach (var candidate in fitting.OrderBy(candidate => EnvironmentKinds.Find(candidate.Environment) is null))
        {
            if (candidate.IsDefault || !IsBase(candidate.Environment, candidate.Module, bases))
            {
                var environment = Load(candidate);
                loaded.Add(new Tried(candidate, environment));
                bases.UnionWith(environment.Settings.StarImports);
            }
        }

        return loaded;
    }

    /// <summary>
    /// True for a module that others star-import, unless it has the name of an environment: a staging.py often begins as production.py does.
    /// </summary>
    private static bool IsBase(string environment, string module, HashSet<string> bases) => bases.Contains(module) && EnvironmentKinds.Find(environment) is null;

    /// <summary>The modules that set anything and are no base of others; the one of the whole package where there is no other.</summary>
    private List<LoadedEnvironment> WithoutProcesses(List<Tried> loaded, HashSet<string> bases)
    {
        var named = loaded
            .Where(other => !other.Candidate.IsDefault && !IsBase(other.Candidate.Environment, other.Candidate.Module, bases))
            .Where(other => other.Candidate.Module == settings.Name || other.Environment.Settings.Names.Any(Setting.IsName))
            .ToList();
        return [.. (named.Count > 0 ? named : loaded.Where(other => other.Candidate.IsDefault)).Select(other => other.Environment)];
    }

    private LoadedEnvironment Load(SettingsCandidate candidate) => loader.Load(
        candidate.Environment, candidate.Module, Section.Empty, new SourcePosition(ModuleFiles.Find(files, candidate.Module) ?? candidate.Module));

    /// <summary>False for what isn't there and for what a module name with a placeholder excludes.</summary>
    private bool Fits(SettingsCandidate candidate) =>
        ModuleFiles.Find(files, candidate.Module) is not null
        && (topLevel.Find(SharedKeys.Settings) is not { } pattern
            || !pattern.Value.Contains(EnvironmentPlaceholder.Text, StringComparison.Ordinal)
            || EnvironmentPlaceholder.ReplaceInModule(pattern.Value, candidate.Environment) == candidate.Module);

    private bool IsEnvironment(LoadedEnvironment environment, HashSet<string> bases) =>
        !IsBase(environment.Name, environment.Settings.Name, bases)
        && (environment.Processes is not null
            || (environment.DeclaresProcess && (EnvironmentKinds.Find(environment.Name) is not null || environment.Settings.StarImports.Count > 0))
            || IsBroken(environment));

    /// <summary>True for a module that can't be read but looks like settings: leaving it out silently would hide the fault.</summary>
    private bool IsBroken(LoadedEnvironment environment) =>
        environment.Settings.File is { } file
        && environment.Settings.Findings.Any(finding => finding.Severity == Severity.Error && finding.Position.File == file)
        && TextFile.Read(files, file, new FindingCollector()) is { } text
        && (text.Contains(LoadedEnvironment.ProcessesSetting, StringComparison.Ordinal) || text.Contains("import *", StringComparison.Ordinal));

    /// <summary>
    /// settings.py, or a package's <c>__init__</c>, is the production environment unless it picks one of the others or one of them is production.
    /// </summary>
    private static bool IsEnvironmentOfItsOwn(LoadedEnvironment whole, IReadOnlyList<LoadedEnvironment> others)
    {
        var picksAnother = whole.Settings.StarImports.Any(module => others.Any(other => other.Settings.Name == module));
        var hasProduction = others.Any(other => EnvironmentKinds.Find(other.Name) == EnvironmentKind.Production);
        var isAllThereIs = others.Count == 0 && (whole.DeclaresProcess || whole.Settings.Findings.HasErrors());
        return !picksAnother && !hasProduction && (whole.Processes is not null || isAllThereIs);
    }

    /// <summary>The module that manage.py names is not deployed as long as there are others, but its name is a mistake.</summary>
    private void ReportMissing(ModuleReference module, bool isAllThereIs)
    {
        if (!isAllThereIs && module.Position.File != ManageFile.Name)
        {
            return;
        }

        if (Exists(module, isAllThereIs ? Severity.Error : Severity.Warning) && isAllThereIs && needsProcesses)
        {
            ReportNoProcesses(module);
        }
    }

    private void ReportNoProcesses(ModuleReference module) => findings.Error(
        DiscoveryFindings.NoProcesses,
        new SourcePosition(ModuleFiles.Find(files, module.Name)!),
        $"no settings module of the project ends up with {LoadedEnvironment.ProcessesSetting}",
        $"add the setting, or processes with a backend to {ConfigurationFile.Name}");
}
