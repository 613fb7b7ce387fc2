using Cake.Frosting;

namespace Build.Tests.Frosting.Tasks;

[TaskDescription("Bakes the bread")]
[IsDependentOn(typeof(Knead))]
[IsDependentOn(typeof(Taste))]
public sealed class Bake : FrostingTask<Kitchen>
{
    public override void Run(Kitchen context) => Kitchen.Say("bake");
}
