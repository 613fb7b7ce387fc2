using Build.Reporting;
using Cake.Frosting;

namespace Build.Tasks.Pipeline;

[TaskDescription("Ends a deployment that is going on: it puts back what it did, or is killed and the next one does")]
[IsDependentOn(typeof(Check))]
public sealed class Unlock : AsyncFrostingTask<BuildContext>
{
    public override async Task RunAsync(BuildContext context)
    {
        foreach (var environment in context.EnvironmentsWithReleases())
        {
            var told = await context.LookAt(environment).UnlockAsync(CancellationToken.None);
            HostTexts.Show(told.Value ?? []);
            context.RequireDelivery(told.Findings);
        }
    }
}
