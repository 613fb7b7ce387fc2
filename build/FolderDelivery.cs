using System.Globalization;
using Build.Pipelines;
using Build.Reporting;
using Prodserver.Core.Projects;
using Prodserver.Delivery.Folders;

namespace Build;

/// <summary>Writes environments to folders and tells what changed there.</summary>
internal static class FolderDelivery
{
    /// <param name="folderOf">Where an environment's own folder is made; an error in one of them keeps all from being written.</param>
    public static void Write(BuildContext context, RenderedProject rendered, Func<DeployEnvironment, DeliveryFolder> folderOf)
    {
        var writer = new FolderWriter(context.Options.Overwrite);
        var changes = rendered.Environments
            .GroupBy(environment => folderOf(environment.Plan.Environment))
            .Select(group => writer.Check(group.Key, [.. group.Select(environment => environment.ForFolder)]))
            .ToList();
        context.Findings.Report(changes.SelectMany(change => change.Findings));
        if (changes.Any(change => change.HasErrors))
        {
            throw context.Fail(ExitCode.TaskFailed, "nothing was written");
        }

        foreach (var report in changes.Select(FolderWriter.Write))
        {
            Tell(report);
            context.Findings.Report(report.Findings);
            if (report.HasErrors)
            {
                throw context.Fail(ExitCode.TaskFailed, "not everything was written");
            }
        }
    }

    /// <summary>The folder that the environment's own folder is made in.</summary>
    public static DeliveryFolder FolderOf(BuildContext context, DeployEnvironment environment) => (environment.Deploy as DeployTarget.Directory)?.Path switch
    {
        null => context.Output,
        { } path when Path.IsPathRooted(path) => new DeliveryFolder(path),
        { } path => context.Output.Below(path),
    };

    private static void Tell(WriteReport report)
    {
        foreach (var environment in report.Environments)
        {
            Screen.Line(string.Create(
                CultureInfo.InvariantCulture,
                $"{environment.Folder.Shown}: {environment.Written.Count} written, {environment.Unchanged.Count} unchanged, {environment.Removed.Count} removed{Kept(environment)}"));
        }
    }

    private static string Kept(EnvironmentChanges changes) => changes.Kept.Count == 0 ? "" : $", {changes.Kept.Count} edited by hand and kept";
}
