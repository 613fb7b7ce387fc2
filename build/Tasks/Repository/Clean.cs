using Build.Reporting;
using Cake.Frosting;

namespace Build.Tasks.Repository;

[TaskDescription("Deletes what was made: artifacts, packages, test results, verdicts, compiled files")]
public sealed class Clean : FrostingTask<BuildContext>
{
    public override void Run(BuildContext context)
    {
        foreach (var folder in context.Paths.Made())
        {
            Directory.Delete(folder, recursive: true);
            Screen.Line("deleted " + Path.GetRelativePath(context.Paths.Root, folder));
        }
    }
}
