using Cake.Core;
using Cake.Frosting;

namespace Build.Tests.Frosting;

/// <summary>The context: what the tasks of one run share.</summary>
public sealed class Kitchen(ICakeContext context) : FrostingContext(context)
{
    public static void Say(string text) => System.Console.WriteLine("> " + text);
}
