using Prodserver.Core.Values;
using Prodserver.Servers.Celery;
using Prodserver.Servers.Compilation;
using Prodserver.Servers.Rules;

namespace Prodserver.Servers.Manage.Rules;

/// <summary>Celery under django-prodserver before 3.0: the worker starts without ARGS only, beat never.</summary>
internal sealed class CeleryStartRule : IRule
{
    public void Check(ProcessContext context)
    {
        var version = context.Environment.Versions.DjangoProdserver;
        if (context.Server is not CeleryProgram || ProdserverFeatures.SplitsCommands.IsIn(version))
        {
            return;
        }

        if (context.Server.Catalogue == "celery-beat")
        {
            context.Findings.Error(
                ManageFindings.NeverStarts,
                context.Process.BackendPosition,
                $"django-prodserver {version} can't start Celery beat: it calls a method that Beat does not have",
                "use the native launcher");
        }
        else if (context.Process.Args is MapValue { Entries.Count: > 0 } or TextValue)
        {
            context.Findings.Error(
                ManageFindings.NeverStarts,
                context.Process.Args.Position,
                $"django-prodserver {version} can't start a Celery worker with ARGS: it passes them where Worker takes an application",
                "use the native launcher, or leave ARGS empty");
        }
    }
}
