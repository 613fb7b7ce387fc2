using Cake.Core;

namespace Cake.Frosting;

/// <summary>A task that waits for something; the next one starts when it is done.</summary>
/// <typeparam name="T">The context that the program registered.</typeparam>
public abstract class AsyncFrostingTask<T> : IFrostingTask
    where T : ICakeContext
{
    public virtual Task RunAsync(T context) => Task.CompletedTask;

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

    Task IFrostingTask.RunAsync(ICakeContext context) => RunAsync((T)context);

    bool IFrostingTask.ShouldRun(ICakeContext context) => ShouldRun((T)context);

    void IFrostingTask.OnError(Exception exception, ICakeContext context) => OnError(exception, (T)context);

    void IFrostingTask.Finally(ICakeContext context) => Finally((T)context);
}
