using Cake.Frosting;

namespace Build.Tests.Frosting.Tasks;

[ContinueOnError]
public sealed class Drop : FrostingTask<Kitchen>
{
    public override void Run(Kitchen context) => throw new InvalidOperationException("the plate is broken");
}
