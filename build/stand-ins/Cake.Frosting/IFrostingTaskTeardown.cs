using Cake.Core;

namespace Cake.Frosting;

/// <summary>What happens after each task, also after one that failed.</summary>
public interface IFrostingTaskTeardown
{
    void Teardown(ICakeContext context, ITaskTeardownContext info);
}
