using System.Globalization;
using Cake.Common.Tools.DotNet;
using Cake.Common.Tools.DotNet.Run;
using Cake.Core;
using Cake.Core.IO;
using Cake.Frosting;

namespace Build.Tasks.Repository;

[TaskDescription("Measures start-up, 10,000 processes and memory, beside hello.dll, foreman and a jinja2 script, and what the rendered stack serves")]
[TaskArguments(ArgumentNames.Processes)]
public sealed class Bench : FrostingTask<BuildContext>
{
    public override void Run(BuildContext context) => context.DotNetRun(
        context.Paths.Benchmarks,
        new ProcessArgumentBuilder()
            .AppendQuoted(Paths.Program)
            .AppendQuoted(context.Paths.Script)
            .Append(context.Options.Processes.ToString(CultureInfo.InvariantCulture)),
        new DotNetRunSettings { Configuration = "Release" });
}
