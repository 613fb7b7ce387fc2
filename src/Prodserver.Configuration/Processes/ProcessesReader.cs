using Prodserver.Configuration.Environments;
using Prodserver.Configuration.Keys;
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
    private readonly ProcessOverlays _overlays = new(environment.Layers);
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    /// <summary>The names of all processes that were found, also of those that are too wrong to be used.</summary>
    public IReadOnlySet<string> Names => _names;

    public IReadOnlyList<ProcessDefinition> Read()
    {
        var reader = new ProcessReader(environment.Layers, _overlays, findings);
        var processes = new List<ProcessDefinition>();
        foreach (var process in SettingProcessReader.Read(environment.Processes, findings).Concat(OwnOfTheFile()))
        {
            if (_names.Add(process.Name) && reader.Read(process) is { } definition)
            {
                processes.Add(definition);
            }
        }

        ReportUnknownProcesses();
        ReportNone();
        return WithRoutes(processes);
    }

    /// <summary>What the file declares with a backend; a name that the setting has, too, has come before.</summary>
    private IEnumerable<SettingProcess> OwnOfTheFile() => _overlays.All
        .Where(named => _overlays.Of(named.Name).Find(ProcessKeys.Backend) is not null)
        .Select(named => new SettingProcess(named.Name, named.Position));

    /// <summary>An entry of the environment that is about no process is wrong; one of the top level may be about a process of another environment.</summary>
    private void ReportUnknownProcesses()
    {
        foreach (var named in environment.Processes is UnknownValue ? [] : _overlays.Own)
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

        if (environment.Processes is { } empty)
        {
            findings.Error(ProcessFindings.NoProcesses, empty.Position, "PRODUCTION_PROCESSES is empty", "add a process");
        }
        else
        {
            findings.Error(
                ProcessFindings.NoProcesses,
                environment.Position,
                $"the settings module '{environment.Settings.Name}' ends up without PRODUCTION_PROCESSES",
                "add the setting, or processes with a backend here");
        }
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
                    _overlays.Of(process.Name).Find(ProcessKeys.Route)!.Position,
                    $"the route '{process.Route}' of process '{process.Name}' is that of another process",
                    "give each process a route of its own");
            }
        }

        return routes.Contains("/") ? processes : [.. processes.Select(process => process is { Name: "web", Route: null } ? process with { Route = "/" } : process)];
    }
}
