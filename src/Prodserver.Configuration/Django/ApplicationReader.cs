using Prodserver.Configuration.Discovery;
using Prodserver.Configuration.Files;
using Prodserver.Core.Projects;
using Prodserver.Core.Values;
using Prodserver.Python;

namespace Prodserver.Configuration.Django;

/// <summary>Turns <c>ASGI_APPLICATION</c> and <c>WSGI_APPLICATION</c> into what a server is told, and looks whether the module defines it.</summary>
internal sealed class ApplicationReader(ProjectFiles files, SettingsReader settings)
{
    /// <summary>Which application a module has does not depend on the environment, so each is looked at once.</summary>
    private readonly Dictionary<string, (string? File, ApplicationState State, ApplicationInterface Interface)> _known = new(StringComparer.Ordinal);

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
                    known = Look(path[..dot], path[(dot + 1)..], target);
                    _known.Add(name, known);
                }

                return new ApplicationTarget(name, text.Position, known.File, known.State, known.Interface);
            default:
                return new ApplicationTarget(setting is TextValue malformed ? malformed.Value : setting.Kind, setting.Position, null, ApplicationState.Malformed);
        }
    }

    private (string? File, ApplicationState State, ApplicationInterface Interface) Look(string moduleName, string attribute, PythonTarget target)
    {
        if (ModuleFiles.Find(files, moduleName) is not { } file)
        {
            return (null, ApplicationState.ModuleMissing, ApplicationInterface.Unknown);
        }

        // What is wrong with the module itself is no fault of the settings: the server will say it, and only a parsed module tells what it defines.
        var module = settings.Read(moduleName, target);
        var state = module.MayDefine(attribute) || module.Findings.Count > 0 ? ApplicationState.Defined : ApplicationState.NotDefined;
        return (file, state, InterfaceOf(module.BindingOf(attribute)));
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
