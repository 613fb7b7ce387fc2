namespace Prodserver.Delivery.Deployment.Hosts;

/// <summary>One step of a deployment.</summary>
/// <param name="Name">What the agent calls it, and the journal.</param>
/// <param name="Does">What it does on a host, as the plan says it.</param>
/// <param name="Undo">What undoes it; null where there is nothing to undo.</param>
public sealed record ReleaseStep(string Name, string Does, string? Undo)
{
    /// <summary>True where one host does it for all.</summary>
    public bool IsOnce { get; init; }

    /// <summary>True for a command of the project's own, whose name is its moment.</summary>
    public bool IsHook { get; init; }

    /// <summary>True where hosts do it batch after batch: what users notice.</summary>
    public bool IsInBatches { get; init; }
}
