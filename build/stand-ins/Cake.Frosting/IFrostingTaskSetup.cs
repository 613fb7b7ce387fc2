using Cake.Core;

namespace Cake.Frosting;

/// <summary>What happens before each task; an exception keeps that task from running.</summary>
public interface IFrostingTaskSetup
{
    void Setup(ICakeContext context, ITaskSetupContext info);
}
