using Prodserver.Core.Findings;
using Prodserver.Core.Projects;
using Prodserver.Servers.Compilation;
using Prodserver.Servers.Rules;

namespace Prodserver.Servers.Applications;

/// <summary>The application that the settings name: there, importable, and of the backend's interface.</summary>
internal sealed class ApplicationRule : IRule
{
    public void Check(ProcessContext context)
    {
        var (wanted, setting) = (context.Backend.Interface, SettingOf(context.Backend.Interface));
        if (context.Application is not { } application)
        {
            context.Findings.Error(
                ApplicationFindings.NotSet,
                context.Process.BackendPosition,
                $"the settings of {context.Environment.SettingsModule} have no {setting}, which {context.Backend.Path} serves",
                $"set it, such as {setting} = \"{context.Environment.SettingsModule.Split('.')[0]}.{(wanted == ApplicationInterface.Asgi ? "asgi" : "wsgi")}.application\"");
            return;
        }

        ReportState(context, application, setting);
        ReportInterface(context, application, wanted, setting);
    }

    private static void ReportState(ProcessContext context, ApplicationTarget application, string setting)
    {
        var (module, name) = Split(application.Name);
        switch (application.State)
        {
            case ApplicationState.Malformed:
                context.Findings.Error(
                    ApplicationFindings.Malformed, application.Position, $"{setting} is '{application.Name}', which names no object in a module", "write MODULE.OBJECT");
                break;
            case ApplicationState.ModuleMissing when IsSearchedElsewhere(context):
                break;
            case ApplicationState.ModuleMissing:
                context.Findings.Error(
                    ApplicationFindings.ModuleMissing,
                    application.Position,
                    $"{setting} names the module '{module}', and the project has no such file",
                    $"make {module.Replace('.', '/')}.py, or correct the setting");
                break;
            case ApplicationState.NotDefined:
                context.Findings.Error(
                    ApplicationFindings.NotDefined,
                    application.Position,
                    $"{setting} names '{name}', which {application.File} does not define",
                    "define it there, or correct the setting");
                break;
            case ApplicationState.Unknown:
                context.Findings.Add(new Finding
                {
                    Code = ApplicationFindings.Unknown,
                    Severity = Severity.Error,
                    Position = application.Unknown?.Position ?? application.Position,
                    Message = $"{setting} can't be known: {application.Unknown?.Reason ?? "it depends on running code"}",
                    Fix = application.Unknown?.Fix,
                    IsConsequence = true,
                });
                break;
            case ApplicationState.Defined:
                break;
        }
    }

    private static void ReportInterface(ProcessContext context, ApplicationTarget application, ApplicationInterface wanted, string setting)
    {
        if (application.Interface != ApplicationInterface.Unknown && application.Interface != wanted)
        {
            context.Findings.Error(
                ApplicationFindings.WrongInterface,
                application.Position,
                $"{setting} is '{application.Name}', {Named(application.Interface)} application, and {context.Backend.Path} serves {Named(wanted)} one",
                $"name {Named(wanted)} application, or choose another backend");
        }

        if (application.State == ApplicationState.Defined && application.Interface != ApplicationInterface.Unknown
            && context.Options.Find("factory") is { IsOn: true } factory)
        {
            context.Findings.Error(
                ApplicationFindings.NotFactory,
                factory.Position,
                $"'{factory.Spelling}' makes {context.Title} call {application.Name} for the application, and it is the application itself",
                $"leave '{factory.Spelling}' out");
        }
    }

    /// <summary>True where the server looks for modules in another folder than the project's.</summary>
    private static bool IsSearchedElsewhere(ProcessContext context) =>
        context.Options.Find("app-dir") is not null || context.Options.Find("chdir") is not null
        || context.Options.Find("pythonpath") is not null || context.Options.Find("working-dir") is not null;

    private static (string Module, string Name) Split(string target) =>
        target.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon ? (target[..colon], target[(colon + 1)..]) : (target, "");

    private static string SettingOf(ApplicationInterface wanted) => wanted == ApplicationInterface.Wsgi ? "WSGI_APPLICATION" : "ASGI_APPLICATION";

    private static string Named(ApplicationInterface application) => application == ApplicationInterface.Wsgi ? "a WSGI" : "an ASGI";
}
