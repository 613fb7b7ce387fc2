using Cake.Frosting;

namespace Build.Tasks.Pipeline;

[TaskDescription("Writes the verified files of each environment to its folder, artifacts/ENVIRONMENT by default")]
[TaskArguments(ArgumentNames.Output, ArgumentNames.Overwrite)]
[IsDependentOn(typeof(Package))]
public sealed class Deploy : FrostingTask<BuildContext>
{
    public override void Run(BuildContext context) => FolderDelivery.Write(
        context,
        context.Require(context.Pipeline.Rendered),
        environment => FolderDelivery.FolderOf(context, environment));
}
