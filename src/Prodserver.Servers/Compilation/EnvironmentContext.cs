using Prodserver.Core;
using Prodserver.Core.Findings;
using Prodserver.Core.Projects;
using Prodserver.Servers.Arguments;
using Prodserver.Servers.Catalogues;

namespace Prodserver.Servers.Compilation;

/// <summary>What the processes of one environment share: versions, variables and what was found about them.</summary>
internal sealed class EnvironmentContext
{
    private readonly Dictionary<string, ServerVersion> _versions = new(StringComparer.Ordinal);
    private readonly Dictionary<OptionSet, IReadOnlyList<GivenOption>> _variables = [];
    private readonly Dictionary<string, EnvironmentVariable> _declared = new(StringComparer.Ordinal);

    public EnvironmentContext(DeployEnvironment environment)
    {
        Environment = environment;
        Findings = new FindingCollector { Environment = environment.Name };
        ProcessEnvironment =
        [
            new EnvironmentVariable("DJANGO_SETTINGS_MODULE", environment.SettingsModule, environment.Position, "every process has to find the settings"),
            .. environment.Variables,
        ];
        foreach (var variable in environment.Variables)
        {
            _declared[variable.Name] = variable;
        }
    }

    public DeployEnvironment Environment { get; }

    /// <summary>What holds for the environment and not for one process.</summary>
    public FindingCollector Findings { get; }

    public IReadOnlyList<EnvironmentVariable> ProcessEnvironment { get; }

    /// <summary>How much it weighs that something does no harm on a developer's machine.</summary>
    public Severity HarmlessInDevelopment => Environment.Kind == EnvironmentKind.Development ? Severity.Warning : Severity.Error;

    public EnvironmentVariable? Variable(string name) => _declared.GetValueOrDefault(name);

    /// <summary>The version of a server and its options; what is to be said about it is said once.</summary>
    /// <param name="package">The package as Python's index names it.</param>
    /// <param name="catalogue">The catalogue's name.</param>
    public ServerVersion VersionOf(string package, string catalogue)
    {
        if (!_versions.TryGetValue(catalogue, out var version))
        {
            version = Choose(package, CatalogueLibrary.Of(catalogue));
            _versions.Add(catalogue, version);
        }

        return version;
    }

    /// <summary>The options that declared variables set.</summary>
    public IReadOnlyList<GivenOption> VariablesOf(OptionSet options, string title)
    {
        if (!_variables.TryGetValue(options, out var given))
        {
            given = VariableReader.Read(Environment.Variables, options, title, Findings);
            _variables.Add(options, given);
        }

        return given;
    }

    private ServerVersion Choose(string package, OptionCatalogue catalogue)
    {
        if (!Environment.Versions.Packages.TryGetValue(package, out var pinned))
        {
            var range = Environment.Versions.Required.GetValueOrDefault(package, VersionRange.Any);
            var newest = catalogue.NewestOf(range) ?? catalogue.Newest;
            Findings.Info(
                VersionFindings.Assumed,
                Environment.Position,
                $"nothing pins {package}: {newest.Version}, the newest version known{(range.Conditions.Count == 0 ? "" : $" of {range}")}, is assumed",
                $"pin it in the requirements, or write versions: {{{package}: \"{newest.Version}\"}} in prodserver.yaml");
            return new ServerVersion(PackageVersion.Parse(newest.Version), newest);
        }

        var options = catalogue.Nearest(pinned.Version, out var exact);
        if (!exact)
        {
            Findings.Warning(
                VersionFindings.Unlisted,
                pinned.Position,
                $"the options of {catalogue.Server} {pinned.Version} are not known: those of {options.Version} are assumed",
                catalogue.Versions.Count > 1 ? $"known are {catalogue.Versions[0]} to {catalogue.Versions[^1]}" : null);
        }

        return new ServerVersion(pinned.Version, options);
    }
}
