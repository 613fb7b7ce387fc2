using Cake.Frosting;

namespace Build.Tests.Frosting.Tasks;

[TaskName("Knead-Dough")]
[TaskDescription("Kneads the dough")]
[IsDependentOn(typeof(Shop))]
public sealed class Knead : AsyncFrostingTask<Kitchen>
{
    public override async Task RunAsync(Kitchen context)
    {
        await Task.Delay(10);
        Kitchen.Say("knead");
    }
}
