using Build.Reporting;
using Cake.Frosting;

namespace Build.Tasks.Pipeline;

[TaskDescription("Shows what runs on each host since when, how its units are, and which installed files were changed by hand")]
[IsDependentOn(typeof(Check))]
public sealed class Status : AsyncFrostingTask<BuildContext>
{
    public override async Task RunAsync(BuildContext context)
    {
        foreach (var environment in context.EnvironmentsWithReleases())
        {
            var looked = await context.LookAt(environment).StatusAsync(CancellationToken.None);
            StatusReport.Show(environment, looked.Value ?? []);
            context.RequireDelivery(looked.Findings);
        }
    }
}
