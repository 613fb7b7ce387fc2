using Cake.Frosting;

namespace Build.Tests.Frosting.Tasks;

public sealed class Where : FrostingTask<Kitchen>
{
    public override void Run(Kitchen context) => Kitchen.Say("in " + context.Environment.WorkingDirectory);
}
