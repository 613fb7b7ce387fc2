using Cake.Core;

namespace Cake.Frosting;

/// <summary>What happens before the first task; an exception keeps every task from running.</summary>
public interface IFrostingSetup
{
    void Setup(ICakeContext context, ISetupContext info);
}
