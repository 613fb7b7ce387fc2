using NUnit.Framework;
using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;

namespace Prodserver.Testing.Hosts;

/// <summary>Says that a test needs root and several programs; elsewhere it is treated as <see cref="RequiresToolAttribute"/> treats it.</summary>
/// <param name="purpose">What root is needed for, after "to".</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class)]
public abstract class RequiresProgramsAttribute(string purpose, params IReadOnlyList<string> programs) : NUnitAttribute, IApplyToTest
{
    public void ApplyToTest(Test test)
    {
        if (test.RunState == RunState.NotRunnable)
        {
            return;
        }

        if (programs.FirstOrDefault(program => Tools.Find(program) is null) is { } missing)
        {
            Requirement.Lacks(test, $"needs the program '{missing}', which this machine lacks");
        }
        else if (!Environment.IsPrivilegedProcess)
        {
            Requirement.Lacks(test, "needs root to " + purpose);
        }
    }
}
