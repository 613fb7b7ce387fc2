using NUnit.Framework;
using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;

namespace Prodserver.Testing.Hosts;

/// <summary>Says that the test asks a booted host; where this machine can't boot one, it is treated as <see cref="RequiresToolAttribute"/> treats it.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class)]
public sealed class RequiresSystemdHostAttribute : NUnitAttribute, IApplyToTest
{
    private static readonly string[] Programs = ["debootstrap", "nsenter", "systemd-nspawn", "unshare"];

    public void ApplyToTest(Test test)
    {
        if (test.RunState == RunState.NotRunnable)
        {
            return;
        }

        if (Programs.FirstOrDefault(program => Tools.Find(program) is null) is { } missing)
        {
            Requirement.Lacks(test, $"needs the program '{missing}', which this machine lacks");
        }
        else if (!Environment.IsPrivilegedProcess)
        {
            Requirement.Lacks(test, "needs root to boot a host under systemd");
        }
    }
}
