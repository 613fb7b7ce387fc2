using System.Text;
using Build.Pipelines;
using Build.Reporting;
using Cake.Frosting;

namespace Build.Tasks.Pipeline;

[TaskDescription("Shows which files each environment gets, what was decided and why, and what a deployment would do; writes the latter to a file that Deploy can be held to")]
[TaskArguments(ArgumentNames.Plan)]
[IsDependentOn(typeof(Check))]
public sealed class Plan : AsyncFrostingTask<BuildContext>
{
    public override async Task RunAsync(BuildContext context)
    {
        var isTarget = context.IsTarget(nameof(Plan));
        foreach (var environment in context.Require(context.Pipeline.Built).Environments)
        {
            PlanReport.Show(environment, environment.HasReleases ? context.LookAt(environment).Steps : [], inFull: isTarget);
        }

        if (isTarget && context.Paths.Plan is { } file)
        {
            var review = await Review.OfAsync(context);
            context.WriteFile(file, Encoding.UTF8.GetBytes(review.Text));
            Screen.Line($"{context.Options.Plan}: what a deployment would do; --target=Deploy --plan={context.Options.Plan} does exactly this");
        }
    }
}
