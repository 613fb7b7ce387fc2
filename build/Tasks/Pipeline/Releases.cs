using Build.Reporting;
using Cake.Frosting;

namespace Build.Tasks.Pipeline;

[TaskDescription("Lists the releases that each host has, and when each was brought into service")]
[IsDependentOn(typeof(Check))]
public sealed class Releases : AsyncFrostingTask<BuildContext>
{
    public override async Task RunAsync(BuildContext context)
    {
        foreach (var environment in context.EnvironmentsWithReleases())
        {
            var looked = await context.LookAt(environment).StatusAsync(CancellationToken.None);
            StatusReport.ShowReleases(environment, looked.Value ?? []);
            context.RequireDelivery(looked.Findings);
        }
    }
}
