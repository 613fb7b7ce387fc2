using Prodserver.Core.Projects;
using Prodserver.Servers.Compilation;
using Prodserver.Servers.Rules;

namespace Prodserver.Servers.Celery.Rules;

/// <summary><c>--beat</c>: the scheduler inside a worker is for development.</summary>
internal sealed class BeatInsideRule : IRule
{
    public void Check(ProcessContext context)
    {
        if (context.Options.Find("beat") is { } given && context.Environment.Kind != EnvironmentKind.Development)
        {
            context.Findings.Warning(
                CeleryFindings.BeatInsideWorker,
                given.Position,
                $"'{given.Spelling}' runs the scheduler inside a worker: a second worker would run every periodic task twice",
                "make beat a process of its own");
        }
    }
}
