using Prodserver.Core.Projects;
using Prodserver.Core.Values;
using Prodserver.Servers.Applications;
using Prodserver.Servers.Catalogues;
using Prodserver.Servers.Compilation;
using Prodserver.Servers.Parsing;
using Prodserver.Servers.Rules;

namespace Prodserver.Servers.Celery.Rules;

/// <summary><c>APP</c>: there, and something that celery can import.</summary>
internal sealed class CeleryAppRule : IRule
{
    public void Check(ProcessContext context)
    {
        switch (context.Process.App)
        {
            case null or NullValue:
                context.Findings.Error(
                    CeleryFindings.AppMissing,
                    context.Process.Position,
                    $"the process '{context.Process.Name}' names no APP",
                    $"add \"APP\": \"{context.Environment.SettingsModule.Split('.')[0]}.celery.app\"");
                break;
            case UnknownValue unknown:
                context.Findings.Error(OptionFindings.UnknownValue, unknown.Position, $"the value of APP can't be known: {unknown.Reason}", unknown.Fix);
                break;
            case TextValue text when !IsImportable(text.Value):
                context.Findings.Error(CeleryFindings.AppMalformed, text.Position, $"APP is {Excerpt.Of(text.Value)}, which celery can't import", "write MODULE.OBJECT");
                break;
            case TextValue text:
                ReportApplication(context, text);
                break;
            case var other:
                context.Findings.Error(CeleryFindings.AppMalformed, other.Position, $"APP is {other.Kind}, not the path of a Celery application", "write \"MODULE.OBJECT\"");
                break;
        }
    }

    private static void ReportApplication(ProcessContext context, TextValue path)
    {
        var end = path.Value.LastIndexOfAny(['.', ':']);
        var (module, name) = end < 0 ? (path.Value, "app") : (path.Value[..end], path.Value[(end + 1)..]);
        switch (context.Process.Application?.State)
        {
            case ApplicationState.ModuleMissing:
                context.Findings.Error(
                    ApplicationFindings.ModuleMissing,
                    path.Position,
                    $"APP names the module '{module}', and the project has no such file",
                    $"make {module.Replace('.', '/')}.py, or correct APP");
                break;
            case ApplicationState.NotDefined:
                context.Findings.Error(
                    ApplicationFindings.NotDefined,
                    path.Position,
                    $"APP names '{name}', which {context.Process.Application.File} does not define",
                    "define it there, or correct APP");
                break;
        }
    }

    private static bool IsImportable(string path) =>
        path.Length > 0 && path.Split('.', ':').All(part => part.Length > 0 && !char.IsAsciiDigit(part[0]) && part.All(character => character == '_' || char.IsLetterOrDigit(character)));
}
