using Build.Reporting;
using Cake.Frosting;
using Prodserver.Configuration;
using Prodserver.Rendering.Documents;

namespace Build.Tasks.Pipeline;

[TaskDescription("Shows the settings of each environment as Python would have them there, or why one can't be known; runs nothing")]
[TaskArguments(ArgumentNames.Project, ArgumentNames.Environment, ArgumentNames.Setting, ArgumentNames.Json, ArgumentNames.Findings)]
public sealed class Settings : FrostingTask<BuildContext>
{
    public override void Run(BuildContext context)
    {
        var read = SettingsLister.Read(context.Paths.Project, new SettingsOptions { Environments = context.Options.Environments, Names = context.Options.Settings });
        var settings = read.Value ?? [];
        if (context.Paths.Json is { } path)
        {
            context.WriteFile(path, SettingsDocument.Render(path, settings).Content);
        }
        else
        {
            SettingsTable.Show(settings);
        }

        context.RequireClean(read.Findings);
    }
}
