using Build.Reporting;
using Cake.Frosting;
using Prodserver.Delivery.Bundles;

namespace Build.Tasks.Pipeline;

[TaskDescription("Packs each environment into one reproducible .tar.gz, with checksums")]
[TaskArguments(ArgumentNames.Output)]
[IsDependentOn(typeof(Verify))]
public sealed class Package : FrostingTask<BuildContext>
{
    public override void Run(BuildContext context)
    {
        var rendered = context.Require(context.Pipeline.Rendered);
        var report = new Bundler(rendered.Project.Name).Write(context.Output, [.. rendered.Environments.Select(environment => environment.ForFolder)]);
        foreach (var bundle in report.Bundles)
        {
            Screen.Line($"{bundle.Folder.Shown}/{bundle.FileName}: {(bundle.IsWritten ? "written" : "unchanged")}");
        }

        context.RequireDelivery(report.Findings);
    }
}
