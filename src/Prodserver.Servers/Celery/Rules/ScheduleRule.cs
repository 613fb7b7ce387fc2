using Prodserver.Core.Projects;
using Prodserver.Servers.Compilation;
using Prodserver.Servers.Rules;

namespace Prodserver.Servers.Celery.Rules;

/// <summary>Beat without a place for its schedule: it writes into the working directory.</summary>
internal sealed class ScheduleRule : IRule
{
    public void Check(ProcessContext context)
    {
        var options = context.Options;
        if (context.Environment.Kind != EnvironmentKind.Development && options.Find("schedule") is null && options.Find("scheduler") is null)
        {
            context.Findings.Warning(
                CeleryFindings.ScheduleInWorkingFolder,
                context.Process.Position,
                $"celery beat keeps its schedule in {context.Environment.Paths.Code}/celerybeat-schedule, where a hardened process may not write",
                "name a file in 'schedule', or a 'scheduler' that keeps it in the database");
        }
    }
}
