using Cake.Common.Tools.DotNet;
using Cake.Common.Tools.DotNet.Build;
using Cake.Frosting;

namespace Build.Tasks.Repository;

[TaskDescription("Compiles every project, all warnings as errors")]
public sealed class Compile : FrostingTask<BuildContext>
{
    public override void Run(BuildContext context) => context.DotNetBuild(context.Paths.Solution, new DotNetBuildSettings { NoLogo = true });
}
