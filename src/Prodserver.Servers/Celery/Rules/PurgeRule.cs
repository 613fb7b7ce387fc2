using Prodserver.Servers.Compilation;
using Prodserver.Servers.Rules;

namespace Prodserver.Servers.Celery.Rules;

/// <summary><c>--purge</c>: every start deletes the tasks that wait.</summary>
internal sealed class PurgeRule : IRule
{
    public void Check(ProcessContext context)
    {
        if (context.Options.Find("purge") is { } given)
        {
            context.Findings.Add(
                CeleryFindings.Purges,
                context.HarmlessInDevelopment,
                given.Position,
                $"'{given.Spelling}' deletes all waiting tasks whenever the worker starts",
                "leave it out and run celery purge by hand");
        }
    }
}
