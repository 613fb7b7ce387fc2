using Build.Reporting;
using Cake.Frosting;
using Prodserver.Delivery.Bundles;

namespace Build.Tasks.Pipeline;

[TaskDescription("Packs each environment into one reproducible .tar.gz, with checksums")]
[TaskArguments(ArgumentNames.Output)]
[IsDependentOn(typeof(Verify))]
public sealed class Package : AsyncFrostingTask<BuildContext>
{
    public override async Task RunAsync(BuildContext context)
    {
        var built = context.Require(context.Pipeline.Built);
        context.RequirePassed(await context.VerifyAsync());
        var report = new Bundler(built.Project.Name).Write(context.Output, [.. built.Environments.Select(environment => environment.ForFolder)]);
        foreach (var bundle in report.Bundles)
        {
            Screen.Line($"{bundle.Folder.Shown}/{bundle.FileName}: {(bundle.IsWritten ? "written" : "unchanged")}");
        }

        context.RequireDelivery(report.Findings);
    }
}
