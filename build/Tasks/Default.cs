using Build.Reporting;
using Cake.Frosting;

namespace Build.Tasks;

[TaskDescription("Lists the tasks and their arguments")]
public sealed class Default : FrostingTask<BuildContext>
{
    public override void Run(BuildContext context) => TaskHelp.Show();
}
