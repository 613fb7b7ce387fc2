using Cake.Common.Tools.DotNet;
using Cake.Common.Tools.DotNet.Format;
using Cake.Frosting;

namespace Build.Tasks.Repository;

[TaskDescription("Formats the sources, or says with --verify what is not formatted")]
[TaskArguments(ArgumentNames.Verify)]
public sealed class Format : FrostingTask<BuildContext>
{
    public override void Run(BuildContext context) =>
        context.DotNetFormat(context.Paths.Solution, new DotNetFormatSettings { VerifyNoChanges = context.Options.Verify });
}
