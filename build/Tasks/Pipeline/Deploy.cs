using Build.Pipelines;
using Build.Reporting;
using Cake.Frosting;

namespace Build.Tasks.Pipeline;

[TaskDescription("Writes the verified files of each environment to its folder, artifacts/ENVIRONMENT by default, and brings it into service where its config says")]
[TaskArguments(ArgumentNames.Output, ArgumentNames.Overwrite, ArgumentNames.Plan, ArgumentNames.LockWait, ArgumentNames.Reason, ArgumentNames.Batch)]
[IsDependentOn(typeof(Package))]
public sealed class Deploy : AsyncFrostingTask<BuildContext>
{
    public override async Task RunAsync(BuildContext context)
    {
        var built = context.Require(context.Pipeline.Built);
        context.RequirePassed(await context.VerifyAsync());
        var review = context.Paths.Plan is null ? null : await Review.OfAsync(context);
        context.RequireDelivery(review?.CompareWith(context.Paths.Plan!) ?? []);
        var report = context.Destination.Deploy([.. built.Environments.Select(environment => environment.ForDelivery)]);
        FolderReport.Show(report);
        context.RequireDelivery(report.Findings);
        using var interrupt = new Interrupt();
        foreach (var environment in built.Environments.Where(environment => environment.HasReleases))
        {
            if (!context.IsMeant(environment))
            {
                Screen.Line($"{environment.Environment.Name}: not brought into service; name it to do so: --{ArgumentNames.Environment}={environment.Environment.Name}");
                continue;
            }

            var outcome = await context.ReleasesOf(environment).DeployAsync(environment.Files, review?.For(environment), interrupt.Token);
            HostsReport.Show(environment, outcome, context.Clock.Elapsed);
            context.RequireDelivery(outcome.Findings);
        }
    }
}
