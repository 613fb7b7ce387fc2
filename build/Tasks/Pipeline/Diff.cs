using Build.Reporting;
using Cake.Frosting;

namespace Build.Tasks.Pipeline;

[TaskDescription("Shows what a deployment would change of the units and the site on each host, as a unified diff; exit code 1 where there is a difference")]
[IsDependentOn(typeof(Check))]
public sealed class Diff : AsyncFrostingTask<BuildContext>
{
    public override async Task RunAsync(BuildContext context)
    {
        var differs = false;
        foreach (var environment in context.EnvironmentsWithReleases())
        {
            var view = context.LookAt(environment);
            var installed = await view.InstalledAsync(CancellationToken.None);
            foreach (var host in installed.Value ?? [])
            {
                differs |= DiffReport.Show(environment, view.Installs, host);
            }

            context.RequireDelivery(installed.Findings);
        }

        if (differs)
        {
            throw context.Fail(ExitCode.TaskFailed, "what is installed differs from what is rendered");
        }
    }
}
