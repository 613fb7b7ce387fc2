using Prodserver.Core.Findings;
using Prodserver.Core.Values;

namespace Prodserver.Configuration.Processes;

/// <summary>Reads <c>PRODUCTION_PROCESSES</c> into its processes, whatever it is.</summary>
internal static class SettingProcessReader
{
    private static readonly string[] Keys = ["BACKEND", "ARGS", "APP"];

    public static IEnumerable<SettingProcess> Read(ConfigValue? setting, FindingCollector findings)
    {
        switch (setting)
        {
            case null:
                return [];
            case MapValue map:
                return map.Entries.Select(entry => ReadProcess(entry, findings)).OfType<SettingProcess>();
            case UnknownValue unknown:
                UnknownValues.Report(unknown, "PRODUCTION_PROCESSES", unknown.Position, findings);
                return [];
            default:
                findings.Error(
                    ProcessFindings.NotADict, setting.Position, $"PRODUCTION_PROCESSES is {setting.Kind}", "make it a dict with a dict for each process");
                return [];
        }
    }

    private static SettingProcess? ReadProcess(MapEntry entry, FindingCollector findings)
    {
        if (entry.Value is MapValue process)
        {
            ReportUnknownKeys(entry.Key, process, findings);
            return new SettingProcess(entry.Key, entry.KeyPosition, process.Find("BACKEND")?.Value, process.Find("ARGS")?.Value, process.Find("APP")?.Value);
        }

        var own = new FindingCollector { Process = entry.Key };
        if (UnknownValues.Report(entry.Value, $"the process '{entry.Key}'", entry.KeyPosition, own))
        {
            own.Error(
                ProcessFindings.NotADict, entry.Value.Position, $"the process '{entry.Key}' is {entry.Value.Kind}", "make it a dict with BACKEND and, where needed, ARGS");
        }

        findings.AddRange(own.Findings);
        return null;
    }

    private static void ReportUnknownKeys(string name, MapValue process, FindingCollector findings)
    {
        foreach (var entry in process.Entries)
        {
            if (Array.IndexOf(Keys, entry.Key) >= 0)
            {
                continue;
            }

            var nearest = Spelling.Nearest(entry.Key, Keys);
            findings.Add(new Finding
            {
                Code = ProcessFindings.UnknownKey,
                Severity = Severity.Warning,
                Position = entry.KeyPosition,
                Message = $"the process '{name}' has the key '{entry.Key}', which no backend of django-prodserver reads",
                Fix = nearest is null ? "remove it" : $"did you mean '{nearest}'?",
                Process = name,
            });
        }
    }
}
