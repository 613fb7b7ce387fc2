using Prodserver.Configuration.Environments;
using Prodserver.Configuration.Keys;
using Prodserver.Configuration.Keys.Types;
using Prodserver.Core.Findings;
using Prodserver.Core.Projects;
using Prodserver.Core.Values;

namespace Prodserver.Configuration.Processes;

/// <summary>
/// Makes the processes of an environment: those of <c>PRODUCTION_PROCESSES</c> in their order, then those that only <c>prodserver.yaml</c> has, each with what
/// the file says of it at the top level and, over that, in the environment.
/// </summary>
internal sealed class ProcessesReader(LoadedEnvironment environment, FindingCollector findings)
{
    private readonly Dictionary<string, Named<Section>> _topLevel = ByName(environment.Layers.TopLevel);
    private readonly Dictionary<string, Named<Section>> _own = ByName(environment.Layers.Environment);

    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    /// <summary>The names of all processes that were found, also of those that are too wrong to be used.</summary>
    public IReadOnlySet<string> Names => _names;

    public IReadOnlyList<ProcessDefinition> Read()
    {
        var processes = new List<ProcessDefinition>();
        foreach (var process in SettingProcessReader.Read(environment.Processes, findings))
        {
            _names.Add(process.Name);
            AddIfValid(processes, process);
        }

        foreach (var named in _topLevel.Values.Concat(_own.Values))
        {
            if (Overlay(named.Name).Find(ProcessKeys.Backend) is not null && _names.Add(named.Name))
            {
                AddIfValid(processes, new SettingProcess(named.Name, named.Position));
            }
        }

        ReportUnknownProcesses();
        ReportNone();
        return WithRoutes(processes);
    }

    private void AddIfValid(List<ProcessDefinition> processes, SettingProcess process)
    {
        if (Make(process) is { } definition)
        {
            processes.Add(definition);
        }
    }

    private ProcessDefinition? Make(SettingProcess process)
    {
        var own = new FindingCollector { Process = process.Name };
        var overlay = Overlay(process.Name);
        var isNamed = CheckName(process, own);
        var backend = BackendOf(process, overlay, own);
        var args = ArgsOf(process, own);
        var app = overlay.Find(ProcessKeys.App) is { } declared ? new TextValue(declared.Value, declared.Position) : process.App;
        var isKnown = (args is null || UnknownValues.Report(args, $"ARGS of process '{process.Name}'", process.Position, own))
            & (app is null || UnknownValues.Report(app, $"APP of process '{process.Name}'", process.Position, own));
        findings.AddRange(own.Findings);
        return !isNamed || backend is null || !isKnown
            ? null
            : new ProcessDefinition
            {
                Name = process.Name,
                Position = process.Position,
                Backend = backend.Value,
                BackendPosition = backend.Position,
                Args = args,
                App = app is NullValue ? null : app,
                Route = overlay.Find(ProcessKeys.Route)?.Value,
                Health = overlay.Find(ProcessKeys.Health)?.Value,
                RateLimit = RateLimitOf(overlay),
                Hardening = (overlay.Find(ProcessKeys.Hardening) ?? environment.Layers.Find(SharedKeys.Hardening))?.Value ?? HardeningProfile.Compat,
                Launcher = overlay.Find(ProcessKeys.ProcessLauncher)?.Value,
            };
    }

    private static bool CheckName(SettingProcess process, FindingCollector own)
    {
        if (Patterns.ProcessName.Matches(process.Name))
        {
            return true;
        }

        var shown = process.Name.Length <= 60 ? process.Name : process.Name[..60] + "…";
        own.Error(
            ProcessFindings.Name,
            process.Position,
            $"the process name '{shown}' can't be part of a unit name",
            "use letters, digits, dashes and underscores, at most 48");
        return false;
    }

    private static Declared<string>? BackendOf(SettingProcess process, Layers overlay, FindingCollector own)
    {
        if (overlay.Find(ProcessKeys.Backend) is { } declared)
        {
            return declared;
        }

        switch (process.Backend)
        {
            case null or NullValue:
                own.Error(ProcessFindings.BackendMissing, process.Position, $"the process '{process.Name}' has no BACKEND", "name the class that starts it");
                return null;
            case UnknownValue unknown:
                UnknownValues.Report(unknown, $"BACKEND of process '{process.Name}'", process.Position, own);
                return null;
            case TextValue text when Patterns.DottedName.Matches(text.Value):
                return new Declared<string>(text.Value, text.Position);
            case var other:
                own.Error(
                    ProcessFindings.BackendMalformed,
                    other.Position,
                    other is TextValue { Value: var value } ? $"BACKEND '{value}' is no dotted path of a class" : $"BACKEND is {other.Kind}",
                    "write a dotted path such as 'django_prodserver.backends.uvicorn.UvicornServer'");
                return null;
        }
    }

    private ConfigValue? ArgsOf(SettingProcess process, FindingCollector own)
    {
        var args = process.Args;
        foreach (var level in (ReadOnlySpan<Dictionary<string, Named<Section>>>)[_topLevel, _own])
        {
            args = ArgsMerge.Over(args, level.GetValueOrDefault(process.Name)?.Value.Find(ProcessKeys.Args)?.Value, process.Name, own);
        }

        return args;
    }

    private static RateLimit? RateLimitOf(Layers overlay)
    {
        if (overlay.Within(ProcessKeys.RateLimit) is not { } limit || limit.Find(RateLimitKeys.RequestsPerSecond) is not { } requests)
        {
            return null;
        }

        return new RateLimit(
            requests.Value, limit.Find(RateLimitKeys.Burst)?.Value ?? requests.Value, limit.Find(RateLimitKeys.Connections)?.Value, requests.Position);
    }

    /// <summary>An entry of the environment that is about no process is wrong; one of the top level may be about a process of another environment.</summary>
    private void ReportUnknownProcesses()
    {
        foreach (var named in environment.Processes is UnknownValue ? [] : _own.Values.AsEnumerable())
        {
            if (!_names.Contains(named.Name))
            {
                findings.Error(
                    ProcessFindings.UnknownProcess,
                    named.Position,
                    $"the environment '{environment.Name}' has no process '{named.Name}'",
                    Spelling.Nearest(named.Name, _names) is { } nearest ? $"did you mean '{nearest}'?" : "give it a backend");
            }
        }
    }

    private void ReportNone()
    {
        if (_names.Count > 0 || environment.Processes is not (null or MapValue { Entries.Count: 0 }) || environment.Settings.Findings.HasErrors())
        {
            return;
        }

        var isEmpty = environment.Processes is not null;
        findings.Error(
            ProcessFindings.NoProcesses,
            environment.Processes?.Position ?? environment.Position,
            isEmpty ? "PRODUCTION_PROCESSES is empty" : $"the settings module '{environment.Settings.Name}' ends up without PRODUCTION_PROCESSES",
            isEmpty ? "add a process" : "add the setting, or processes with a backend here");
    }

    /// <summary>The process called web takes the root unless it or another declares what takes it.</summary>
    private List<ProcessDefinition> WithRoutes(List<ProcessDefinition> processes)
    {
        var routes = new HashSet<string>(StringComparer.Ordinal);
        foreach (var process in processes)
        {
            if (process.Route is not null && !routes.Add(process.Route))
            {
                findings.Error(
                    ProcessFindings.DuplicateRoute,
                    Overlay(process.Name).Find(ProcessKeys.Route)!.Position,
                    $"the route '{process.Route}' of process '{process.Name}' is that of another process",
                    "give each process a route of its own");
            }
        }

        return routes.Contains("/") ? processes : [.. processes.Select(process => process is { Name: "web", Route: null } ? process with { Route = "/" } : process)];
    }

    private Layers Overlay(string process) =>
        new(_own.GetValueOrDefault(process)?.Value ?? Section.Empty, _topLevel.GetValueOrDefault(process)?.Value ?? Section.Empty);

    private static Dictionary<string, Named<Section>> ByName(Section section) =>
        (section.Find(SharedKeys.Processes)?.Value ?? []).ToDictionary(process => process.Name, StringComparer.Ordinal);
}
