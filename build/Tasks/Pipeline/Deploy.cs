using Build.Reporting;
using Cake.Frosting;

namespace Build.Tasks.Pipeline;

[TaskDescription("Writes the verified files of each environment to its folder, artifacts/ENVIRONMENT by default")]
[TaskArguments(ArgumentNames.Output, ArgumentNames.Overwrite)]
[IsDependentOn(typeof(Package))]
public sealed class Deploy : AsyncFrostingTask<BuildContext>
{
    public override async Task RunAsync(BuildContext context)
    {
        var built = context.Require(context.Pipeline.Built);
        context.RequirePassed(await context.VerifyAsync());
        var report = context.Destination.Deploy([.. built.Environments.Select(environment => environment.ForDelivery)]);
        FolderReport.Show(report);
        context.RequireDelivery(report.Findings);
    }
}
