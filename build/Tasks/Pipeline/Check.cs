using Build.Reporting;
using Cake.Frosting;

namespace Build.Tasks.Pipeline;

[TaskDescription("Reads the project, shows its command lines and says everything that is wrong; writes nothing")]
[TaskArguments(ArgumentNames.Project, ArgumentNames.Environment, ArgumentNames.SettingsFrom, ArgumentNames.Python, ArgumentNames.To, ArgumentNames.Findings)]
public sealed class Check : AsyncFrostingTask<BuildContext>
{
    public override async Task RunAsync(BuildContext context)
    {
        CommandTable.Show(context.Pipeline.Environments);

        // Planning and rendering find faults too, and one run says all of them.
        var built = context.Pipeline.Built;
        context.Require(built with { Findings = [.. built.Findings, .. await context.CrossCheckAsync()] });
    }
}
