using Build.Reporting;
using Cake.Frosting;
using Prodserver.Servers;

namespace Build.Tasks.Pipeline;

[TaskDescription("Says of every option of a process's command line where it comes from and what it means; writes nothing")]
[TaskArguments(ArgumentNames.Project, ArgumentNames.Environment, ArgumentNames.Process, ArgumentNames.Findings)]
public sealed class Explain : FrostingTask<BuildContext>
{
    public override void Run(BuildContext context)
    {
        var asked = context.Options.Process;
        var environments = context.Pipeline.Environments.Select(run => run.Environment).ToList();
        foreach (var environment in environments)
        {
            foreach (var explanation in ServerExplainer.Explain(environment, process => asked is null || process.Name == asked))
            {
                ExplanationTable.Show(environment.Name, explanation);
            }
        }

        context.RequireClean(context.Pipeline.Checked);
        var names = environments.SelectMany(environment => environment.Processes).Select(process => process.Name).ToHashSet(StringComparer.Ordinal);
        if (asked is not null && !names.Contains(asked))
        {
            throw context.Fail(ExitCode.BadArguments, $"no environment has a process '{asked}'{Suggestion.For(asked, names)}");
        }
    }
}
