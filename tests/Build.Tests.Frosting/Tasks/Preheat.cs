using Cake.Frosting;

namespace Build.Tests.Frosting.Tasks;

[TaskDescription("Heats the oven before anything is baked")]
[IsDependeeOf(typeof(Bake))]
public sealed class Preheat : FrostingTask<Kitchen>
{
    public override void Run(Kitchen context) => Kitchen.Say("preheat");
}
