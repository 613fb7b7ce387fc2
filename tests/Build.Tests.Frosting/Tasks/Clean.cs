using Cake.Frosting;

namespace Build.Tests.Frosting.Tasks;

[IsDependentOn(typeof(Drop))]
public sealed class Clean : FrostingTask<Kitchen>
{
    public override void Run(Kitchen context) => Kitchen.Say("clean");
}
