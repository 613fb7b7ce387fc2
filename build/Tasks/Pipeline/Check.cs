using Build.Reporting;
using Cake.Frosting;

namespace Build.Tasks.Pipeline;

[TaskDescription("Reads the project, shows its command lines and says everything that is wrong; writes nothing")]
[TaskArguments(ArgumentNames.Project, ArgumentNames.Environment, ArgumentNames.Findings)]
public sealed class Check : FrostingTask<BuildContext>
{
    public override void Run(BuildContext context)
    {
        CommandTable.Show(context.Pipeline.Environments);

        // Planning and rendering find faults too, and one run says all of them.
        context.Require(context.Pipeline.Built);
    }
}
