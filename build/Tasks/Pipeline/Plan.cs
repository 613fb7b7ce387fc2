using Build.Reporting;
using Cake.Frosting;

namespace Build.Tasks.Pipeline;

[TaskDescription("Shows which files each environment gets, and what was decided and why")]
[IsDependentOn(typeof(Check))]
public sealed class Plan : FrostingTask<BuildContext>
{
    public override void Run(BuildContext context)
    {
        foreach (var environment in context.Require(context.Pipeline.Built).Environments)
        {
            PlanReport.Show(environment, inFull: context.IsTarget(nameof(Plan)));
        }
    }
}
