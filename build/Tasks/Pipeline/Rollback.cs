using Build.Reporting;
using Cake.Frosting;

namespace Build.Tasks.Pipeline;

[TaskDescription("Returns an environment to the release before the running one, or to one that is named")]
[TaskArguments(ArgumentNames.Release, ArgumentNames.Overwrite, ArgumentNames.LockWait, ArgumentNames.Reason, ArgumentNames.Batch)]
[IsDependentOn(typeof(Check))]
public sealed class Rollback : AsyncFrostingTask<BuildContext>
{
    public override async Task RunAsync(BuildContext context)
    {
        using var interrupt = new Interrupt();
        foreach (var environment in context.EnvironmentsWithReleases())
        {
            var outcome = await context.ReleasesOf(environment).ReturnAsync(context.Options.Release, interrupt.Token);
            HostsReport.Show(environment, outcome, context.Clock.Elapsed);
            context.RequireDelivery(outcome.Findings);
        }
    }
}
