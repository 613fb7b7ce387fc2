using Build.Reporting;
using Cake.Frosting;

namespace Build.Tasks.Pipeline;

[TaskDescription("Renders all files in memory; as the target itself it writes them, unverified")]
[TaskArguments(ArgumentNames.Output, ArgumentNames.Overwrite)]
[IsDependentOn(typeof(Plan))]
public sealed class Render : FrostingTask<BuildContext>
{
    public override void Run(BuildContext context)
    {
        var built = context.Require(context.Pipeline.Built);
        if (!context.IsTarget(nameof(Render)))
        {
            Screen.Line($"{Amount.Of(built.Environments.Sum(environment => environment.Files.Count), "file")} in memory");
            return;
        }

        var report = context.Folders.Write(context.Output, [.. built.Environments.Select(environment => environment.ForFolder)]);
        FolderReport.Show(report);
        context.RequireDelivery(report.Findings);
    }
}
