using Build.Reporting;
using Build.Testing;
using Cake.Common;
using Cake.Core;
using Cake.Core.IO;
using Cake.Frosting;
using Prodserver.Delivery.Programs;

namespace Build.Tasks.Repository;

[TaskDescription("Runs all tests; those whose program is missing are skipped unless --tools says otherwise")]
[TaskArguments(ArgumentNames.Tools)]
[IsDependentOn(typeof(Compile))]
public sealed class Test : AsyncFrostingTask<BuildContext>
{
    public override async Task RunAsync(BuildContext context)
    {
        if (context.Options.Tools == ToolPolicy.Install)
        {
            await TestPrograms.InstallAsync(context);
        }

        var results = new TestResults(context.Paths.TestResults);
        results.Clear();
        var code = context.StartProcess("dotnet", new ProcessSettings
        {
            // Two projects at a time: EndToEnd.Tests, the solution's first, waits for hosts and engines more than it computes, and takes longer than all others together.
            Arguments = new ProcessArgumentBuilder()
                .Append("test").AppendQuoted(context.Paths.Solution)
                .Append("--no-build").Append("--nologo").Append("-maxcpucount:2")
                .Append("--logger").Append("trx")
                .Append("--results-directory").AppendQuoted(context.Paths.TestResults),
            EnvironmentVariables = new Dictionary<string, string?>
            {
                ["PRODSERVER_TOOLS"] = context.Options.Tools == ToolPolicy.Skip ? null : "require",
            },
        });
        var counts = results.Count();
        results.Save(counts);
        Screen.Line(counts.ToString());
        if (code != 0 || counts.Failed > 0)
        {
            throw context.Fail(ExitCode.TaskFailed, counts.Failed > 0 ? "tests failed" : $"dotnet test ended with {code}");
        }
    }
}
