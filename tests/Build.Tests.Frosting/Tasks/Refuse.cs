using Cake.Core;
using Cake.Frosting;

namespace Build.Tests.Frosting.Tasks;

[IsDependentOn(typeof(Shop))]
public sealed class Refuse : AsyncFrostingTask
{
    public override async Task RunAsync(ICakeContext context)
    {
        await Task.Yield();
        throw new CakeException(4, "no flour");
    }
}
