using Cake.Frosting;

namespace Build.Tests.Frosting.Tasks;

public sealed class Spill : FrostingTask<Kitchen>
{
    public override void Run(Kitchen context) => throw new InvalidOperationException("milk");

    public override void OnError(Exception exception, Kitchen context) => Kitchen.Say("wipe up the " + exception.Message);
}
