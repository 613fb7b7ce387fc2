using Cake.Frosting;

namespace Build.Tests.Frosting.Tasks;

public sealed class Burn : FrostingTask<Kitchen>
{
    public override void Run(Kitchen context) => throw new InvalidOperationException("the bread is black");

    public override void Finally(Kitchen context) => Kitchen.Say("open a window");
}
