using Cake.Core;
using Cake.Frosting;

namespace Build.Tests.Frosting;

public sealed class Turn : FrostingTaskLifetime<Kitchen>
{
    public override void Setup(Kitchen context, ITaskSetupContext info) => Kitchen.Say("begin " + info.Task.Name);

    public override void Teardown(Kitchen context, ITaskTeardownContext info) => Kitchen.Say((info.Skipped ? "skip " : "end ") + info.Task.Name);
}
