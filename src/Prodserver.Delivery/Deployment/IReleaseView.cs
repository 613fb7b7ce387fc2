using Prodserver.Core;
using Prodserver.Core.Findings;

namespace Prodserver.Delivery.Deployment;

/// <summary>Looks at where an environment runs, without a lock; breaking one is the only change.</summary>
public interface IReleaseView
{
    /// <summary>True for a file of the artifacts that is installed as it is.</summary>
    /// <param name="artifact">Its path below the environment's folder.</param>
    bool Installs(string artifact);

    /// <summary>What a deployment does, in words: each step, what undoes it, and what it can't promise.</summary>
    IReadOnlyList<string> Steps { get; }

    Task<Outcome<IReadOnlyList<HostStatus>>> StatusAsync(CancellationToken cancellation);

    /// <summary>Ends a deployment that is going on.</summary>
    Task<Outcome<IReadOnlyList<HostText>>> UnlockAsync(CancellationToken cancellation);

    /// <param name="process">The process whose lines are shown; null for all.</param>
    /// <param name="lines">How many.</param>
    Task<Outcome<IReadOnlyList<HostText>>> LogsAsync(string? process, int lines, CancellationToken cancellation);

    /// <summary>The text of every installed file, by the path of its artifact; null for one that is gone.</summary>
    Task<Outcome<IReadOnlyList<InstalledFiles>>> InstalledAsync(CancellationToken cancellation);

    /// <summary>What a deployment would bring to where the environment runs, as it is now.</summary>
    /// <param name="artifacts">The files of the environment.</param>
    Task<Outcome<HostIntent>> IntentAsync(IReadOnlyList<RenderedFile> artifacts, CancellationToken cancellation);
}
