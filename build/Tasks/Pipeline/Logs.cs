using Build.Reporting;
using Cake.Frosting;

namespace Build.Tasks.Pipeline;

[TaskDescription("Shows the last lines that the processes of an environment wrote to the journal of each host")]
[TaskArguments(ArgumentNames.Process, ArgumentNames.Lines)]
[IsDependentOn(typeof(Check))]
public sealed class Logs : AsyncFrostingTask<BuildContext>
{
    public override async Task RunAsync(BuildContext context)
    {
        foreach (var environment in context.EnvironmentsWithReleases())
        {
            var told = await context.LookAt(environment).LogsAsync(context.Options.Process, context.Options.Lines, CancellationToken.None);
            HostTexts.Show(told.Value ?? []);
            context.RequireDelivery(told.Findings);
        }
    }
}
