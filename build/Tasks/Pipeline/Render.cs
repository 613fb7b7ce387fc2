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
        var rendered = context.Require(context.Pipeline.Rendered);
        if (!context.IsTarget(nameof(Render)))
        {
            Screen.Line($"{Amount.Of(rendered.Environments.Sum(environment => environment.Files.Count), "file")} in memory");
            return;
        }

        var report = context.Folders.Write(context.Output, [.. rendered.Environments.Select(environment => environment.ForFolder)]);
        FolderReport.Show(report);
        context.RequireDelivery(report.Findings);
    }
}
