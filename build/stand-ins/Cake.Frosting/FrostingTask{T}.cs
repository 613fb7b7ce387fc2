using Cake.Core;

namespace Cake.Frosting;

/// <summary>A task that runs to its end.</summary>
/// <typeparam name="T">The context that the program registered.</typeparam>
public abstract class FrostingTask<T> : IFrostingTask
    where T : ICakeContext
{
    public virtual void Run(T context)
    {
    }

    /// <summary>False skips the task; what depends on it runs nevertheless.</summary>
    public virtual bool ShouldRun(T context) => true;

    /// <summary>Overriding it swallows the exception, unless it is thrown again.</summary>
    public virtual void OnError(Exception exception, T context)
    {
    }

    /// <summary>Runs after the task, whether it failed or not.</summary>
    public virtual void Finally(T context)
    {
    }

    Task IFrostingTask.RunAsync(ICakeContext context)
    {
        Run((T)context);
        return Task.CompletedTask;
    }

    bool IFrostingTask.ShouldRun(ICakeContext context) => ShouldRun((T)context);

    void IFrostingTask.OnError(Exception exception, ICakeContext context) => OnError(exception, (T)context);

    void IFrostingTask.Finally(ICakeContext context) => Finally((T)context);
}
