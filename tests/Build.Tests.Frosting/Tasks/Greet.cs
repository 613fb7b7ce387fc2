using Cake.Core;
using Cake.Frosting;

namespace Build.Tests.Frosting.Tasks;

[TaskName("Default")]
[TaskDescription("Says hello")]
public sealed class Greet : FrostingTask
{
    public override void Run(ICakeContext context) => Kitchen.Say("hello " + (context.Arguments.GetArgument("name") ?? "nobody"));
}
