using Build.Reporting;
using Cake.Frosting;

namespace Build.Tasks.Pipeline;

[TaskDescription("Lets nginx, systemd, the servers, docker and sh judge the files, whichever of them this machine has")]
[TaskArguments(ArgumentNames.Tools)]
[IsDependentOn(typeof(Render))]
public sealed class Verify : AsyncFrostingTask<BuildContext>
{
    public override async Task RunAsync(BuildContext context)
    {
        var report = await context.VerifyAsync();
        VerdictTable.Show(report);
        context.RequirePassed(report);
    }
}
