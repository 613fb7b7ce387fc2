using NUnit.Framework;
using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;

namespace Prodserver.Testing;

/// <summary>
/// Names a program that the test needs. Without it the test is skipped with the reason; with <c>PRODSERVER_TOOLS=require</c> it fails.
/// </summary>
/// <param name="tool">The program's name on the <c>PATH</c> or in <c>/usr/sbin</c>, or its absolute path.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class, AllowMultiple = true)]
public sealed class RequiresToolAttribute(string tool) : NUnitAttribute, IApplyToTest
{
    public string Tool { get; } = tool;

    public void ApplyToTest(Test test)
    {
        if (test.RunState == RunState.NotRunnable || Tools.Find(Tool) is not null)
        {
            return;
        }

        Requirement.Lacks(test, $"needs the program '{Tool}', which this machine lacks");
    }
}
