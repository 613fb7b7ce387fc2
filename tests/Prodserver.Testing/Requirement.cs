using NUnit.Framework;
using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;

namespace Prodserver.Testing;

/// <summary>What becomes of a test on a machine that can't run it: skipped with the reason, or failed with <c>PRODSERVER_TOOLS=require</c>.</summary>
internal static class Requirement
{
    /// <summary>Decides it before the test starts.</summary>
    public static void Lacks(Test test, string reason)
    {
        if (Tools.AreRequired)
        {
            test.MakeInvalid(reason);
        }
        else
        {
            test.RunState = RunState.Ignored;
            test.Properties.Set(PropertyNames.SkipReason, reason);
        }
    }

    /// <summary>Decides it in the test or its set-up, where trying was the only way to know.</summary>
    public static void Lacks(string reason)
    {
        if (Tools.AreRequired)
        {
            Assert.Fail(reason);
        }
        else
        {
            Assert.Ignore(reason);
        }
    }
}
