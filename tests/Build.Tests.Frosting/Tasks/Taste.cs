using Cake.Frosting;

namespace Build.Tests.Frosting.Tasks;

[TaskDescription("Never runs")]
public sealed class Taste : FrostingTask<Kitchen>
{
    public override bool ShouldRun(Kitchen context) => false;

    public override void Run(Kitchen context) => Kitchen.Say("taste");
}
