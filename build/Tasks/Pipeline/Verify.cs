using Build.Reporting;
using Cake.Frosting;
using Prodserver.Delivery.Verification;

namespace Build.Tasks.Pipeline;

[TaskDescription("Lets nginx, systemd, the servers, docker and sh judge the files, whichever of them this machine has")]
[TaskArguments(ArgumentNames.Tools)]
[IsDependentOn(typeof(Render))]
public sealed class Verify : AsyncFrostingTask<BuildContext>
{
    public override async Task RunAsync(BuildContext context)
    {
        var built = context.Require(context.Pipeline.Built);
        using var verifier = new ArtifactVerifier(context.Verification);
        var report = await verifier.VerifyAsync([.. built.Environments.Select(environment => environment.ForVerification)], CancellationToken.None);
        VerdictTable.Show(report);
        context.Findings.Report(report.Findings);
        if (report.HasErrors)
        {
            throw report.LacksTools
                ? context.Fail(ExitCode.ToolMissing, "a program that has to judge the files is missing")
                : context.Fail(ExitCode.ConfigHasErrors, "the files did not pass; nothing is written");
        }
    }
}
