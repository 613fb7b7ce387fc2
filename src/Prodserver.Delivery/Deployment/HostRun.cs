using System.Globalization;

namespace Prodserver.Delivery.Deployment;

/// <summary>Who runs, and how.</summary>
public sealed record HostRun
{
    /// <summary>Who deploys, as people know them.</summary>
    public required string Who { get; init; }

    /// <summary>Stands for this run in lock and journal.</summary>
    public required string Id { get; init; }

    /// <summary>Why, where it was said.</summary>
    public string? Why { get; init; }

    /// <summary>How long another run is waited for.</summary>
    public TimeSpan LockWait { get; init; }

    /// <summary>How long a host waits for a sign of life before it puts back what it did.</summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How many hosts switch at a time after the first, in percent of all.</summary>
    public int Batch { get; init; } = 100;

    /// <summary>Whether files that were changed by hand are replaced.</summary>
    public bool Overwrite { get; init; }

    /// <summary>The project's folder, absolute.</summary>
    public required string Folder { get; init; }

    /// <summary>What programs need of this machine's environment.</summary>
    public required IReadOnlyDictionary<string, string> Environment { get; init; }

    /// <summary>For lock and journal; artifacts have no clock.</summary>
    public required Func<DateTimeOffset> Clock { get; init; }

    /// <summary>The time as lock and journal write it, UTC.</summary>
    internal string Now => Clock().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>What the lock says of whoever holds it.</summary>
    internal string Holder => $"{Who} has been deploying since {Now} (run {Id}{(Why is null ? "" : ": " + Why)})";

    /// <summary>Is told each line of progress.</summary>
    public required Action<string> Say { get; init; }
}
