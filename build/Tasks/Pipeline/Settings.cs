using Build.Reporting;
using Cake.Frosting;
using Prodserver.Configuration;
using Prodserver.Rendering.Documents;

namespace Build.Tasks.Pipeline;

[TaskDescription("Shows the settings of each environment as Python would have them there, or why one can't be known; runs nothing unless it is asked to")]
[TaskArguments(ArgumentNames.Project, ArgumentNames.Environment, ArgumentNames.Setting, ArgumentNames.Json, ArgumentNames.SettingsFrom, ArgumentNames.Python, ArgumentNames.Findings)]
public sealed class Settings : AsyncFrostingTask<BuildContext>
{
    public override async Task RunAsync(BuildContext context)
    {
        var read = SettingsLister.Read(context.Paths.Project, new SettingsOptions { Environments = context.Options.Environments, Names = context.Options.Settings });
        var asked = await context.AskPythonAsync(read.Value ?? [], context.Options.Settings);
        var settings = asked.Value ?? [];
        if (context.Paths.Json is { } path)
        {
            context.WriteFile(path, SettingsDocument.Render(path, settings).Content);
        }
        else
        {
            SettingsTable.Show(settings);
        }

        context.RequireClean([.. read.Findings, .. asked.Findings]);
    }
}
