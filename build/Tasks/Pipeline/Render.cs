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
        if (context.IsTarget(nameof(Render)))
        {
            FolderDelivery.Write(context, rendered, _ => context.Output);
        }
        else
        {
            Screen.Line($"{Amount.Of(rendered.Environments.Sum(environment => environment.Files.Count), "file")} in memory");
        }
    }
}
