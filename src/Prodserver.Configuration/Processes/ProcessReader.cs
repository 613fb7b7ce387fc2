using Prodserver.Configuration.Keys;
using Prodserver.Configuration.Keys.Types;
using Prodserver.Core.Findings;
using Prodserver.Core.Projects;
using Prodserver.Core.Values;

namespace Prodserver.Configuration.Processes;

/// <summary>Makes one process out of the setting and what <c>prodserver.yaml</c> says of it.</summary>
internal sealed class ProcessReader(Layers environment, ProcessOverlays overlays, FindingCollector findings)
{
    /// <summary>The process, or null with findings where it can't be used.</summary>
    public ProcessDefinition? Read(SettingProcess process)
    {
        var own = new FindingCollector { Process = process.Name };
        var overlay = overlays.Of(process.Name);
        var isNamed = CheckName(process, own);
        var backend = BackendOf(process, overlay, own);
        var args = overlays.ArgsOf(process.Name).Aggregate(process.Args, (below, over) => ArgsMerge.Over(below, over, process.Name, own));
        var app = overlay.Find(ProcessKeys.App) is { } declared ? new TextValue(declared.Value, declared.Position) : process.App;
        var isKnown = IsKnown(args, "ARGS", process, own, allowSecrets: true) & IsKnown(app, "APP", process, own);
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
                Replicas = overlay.Find(ProcessKeys.Replicas)?.Value ?? 1,
                RateLimit = RateLimitOf(overlay),
                Hardening = (overlay.Find(ProcessKeys.Hardening) ?? environment.Find(SharedKeys.Hardening))?.Value ?? HardeningProfile.Standard,
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
                IsKnown(unknown, "BACKEND", process, own);
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

    private static bool IsKnown(ConfigValue? value, string key, SettingProcess process, FindingCollector own, bool allowSecrets = false) =>
        value is null || UnknownValues.Report(value, $"{key} of process '{process.Name}'", process.Position, own, allowSecrets: allowSecrets);

    private static RateLimit? RateLimitOf(Layers overlay)
    {
        if (overlay.Within(ProcessKeys.RateLimit) is not { } limit || limit.Find(RateLimitKeys.RequestsPerSecond) is not { } requests)
        {
            return null;
        }

        return new RateLimit(
            requests.Value, limit.Find(RateLimitKeys.Burst)?.Value ?? requests.Value, limit.Find(RateLimitKeys.Connections)?.Value, requests.Position);
    }
}
