using Prodserver.Core.Findings;
using Prodserver.Delivery.Deployment.Hosts;

namespace Prodserver.Delivery.Deployment;

/// <summary>Looks at where an environment runs, without a lock; breaking one is the only change.</summary>
public interface IReleaseView
{
    /// <summary>The folders of the artifacts whose files are installed as they are.</summary>
    IReadOnlyList<string> Folders { get; }

    Task<Outcome<IReadOnlyList<HostStatus>>> StatusAsync(CancellationToken cancellation);

    /// <summary>Ends a deployment that is going on.</summary>
    Task<Outcome<IReadOnlyList<HostText>>> UnlockAsync(CancellationToken cancellation);

    /// <param name="process">The process whose lines are shown; null for all.</param>
    /// <param name="lines">How many.</param>
    Task<Outcome<IReadOnlyList<HostText>>> LogsAsync(string? process, int lines, CancellationToken cancellation);

    /// <summary>The text of every installed file; null for one that is gone.</summary>
    Task<Outcome<IReadOnlyList<InstalledFiles>>> InstalledAsync(CancellationToken cancellation);
}
