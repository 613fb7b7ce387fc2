using Cake.Frosting;

namespace Build.Tests.Frosting.Tasks;

[TaskDescription("Buys what is needed")]
public sealed class Shop : FrostingTask<Kitchen>
{
    public override void Run(Kitchen context) => Kitchen.Say("shop");
}
