using Cake.Core;
using Cake.Frosting;

namespace Build.Tests.Frosting;

public sealed class Day : FrostingLifetime<Kitchen>
{
    public override void Setup(Kitchen context, ISetupContext info) => Kitchen.Say("open for " + info.TargetTask.Name);

    public override void Teardown(Kitchen context, ITeardownContext info) => Kitchen.Say(info.Successful ? "close" : "close early");
}
