using Prodserver.Configuration.Discovery;
using Prodserver.Configuration.Files;
using Prodserver.Core.Findings;
using Prodserver.Core.Projects;
using Prodserver.Core.Values;
using Prodserver.Python;

namespace Prodserver.Configuration.Django;

/// <summary>
/// Turns <c>ASGI_APPLICATION</c>, <c>WSGI_APPLICATION</c> and a Celery process's <c>APP</c> into what a server is told, and looks whether the module defines it.
/// </summary>
/// <param name="findings">Gets the errors of the modules themselves, each once: no server could import them.</param>
internal sealed class ApplicationReader(ProjectFiles files, SettingsReader settings, FindingCollector findings)
{
    /// <summary>Which application a module has does not depend on the environment, so each is looked at once.</summary>
    private readonly Dictionary<string, ApplicationTarget> _known = new(StringComparer.Ordinal);

    /// <summary>The application of a setting; null where the setting is absent or <c>None</c>.</summary>
    public ApplicationTarget? Read(ConfigValue? setting, PythonTarget target)
    {
        switch (setting)
        {
            case null or NullValue:
                return null;
            case UnknownValue unknown:
                return new ApplicationTarget("", unknown.Position, null, ApplicationState.Unknown, Unknown: unknown);
            case TextValue { Value: var path } text when path.LastIndexOf('.') is var dot and > 0 && dot < path.Length - 1 && !path.Contains(':', StringComparison.Ordinal):
                var name = $"{path[..dot]}:{path[(dot + 1)..]}";
                if (!_known.TryGetValue(name, out var known))
                {
                    known = Look(new ApplicationTarget(name, text.Position, null, ApplicationState.ModuleMissing), path[..dot], path[(dot + 1)..], target);
                    _known.Add(name, known);
                }

                return known with { Position = text.Position };
            default:
                return new ApplicationTarget(setting is TextValue malformed ? malformed.Value : setting.Kind, setting.Position, null, ApplicationState.Malformed);
        }
    }

    /// <summary>The application of <c>APP</c>: an object, or a module of the project in which celery looks for one.</summary>
    public ApplicationTarget? ReadCelery(ConfigValue? app, PythonTarget target)
    {
        var application = Read(app, target);
        return application is { State: ApplicationState.NotDefined } && ModuleFiles.Find(files, application.Name.Replace(':', '.')) is not null
            ? application with { State = ApplicationState.Defined }
            : application;
    }

    private ApplicationTarget Look(ApplicationTarget missing, string moduleName, string attribute, PythonTarget target)
    {
        if (ModuleFiles.Find(files, moduleName) is not { } file)
        {
            return missing;
        }

        // Only a module without faults tells what it does not define.
        var module = settings.Read(moduleName, target);
        findings.AddRange(module.Findings.Where(finding => finding.Severity == Severity.Error && finding.Position.File == file));
        var state = module.MayDefine(attribute) || module.Findings.Count > 0 ? ApplicationState.Defined : ApplicationState.NotDefined;
        return missing with { File = file, State = state, Interface = InterfaceOf(module.BindingOf(attribute)) };
    }

    private static ApplicationInterface InterfaceOf(NameBinding? binding) => binding switch
    {
        { Kind: BindingKind.AsyncFunction } => ApplicationInterface.Asgi,
        { Kind: BindingKind.Call, Source: { } callee } => LastName(callee) switch
        {
            "get_asgi_application" or "ProtocolTypeRouter" => ApplicationInterface.Asgi,
            "get_wsgi_application" => ApplicationInterface.Wsgi,
            _ => ApplicationInterface.Unknown,
        },
        _ => ApplicationInterface.Unknown,
    };

    private static string LastName(string dotted) => dotted[(dotted.LastIndexOf('.') + 1)..];
}
