using Prodserver.Core.Projects;

namespace Prodserver.Delivery.Deployment;

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

    /// <summary>Steps with the project's own commands before and after them.</summary>
    /// <param name="moments">The hooks that there are.</param>
    internal static IReadOnlyList<ReleaseStep> WithHooks(IReadOnlyList<ReleaseStep> steps, IReadOnlyCollection<string> moments) =>
    [
        .. steps.SelectMany(step => new[] { Hook(DeployHook.Before(step.Name), step), step, Hook(DeployHook.After(step.Name), step) })
            .Where(step => !step.IsHook || moments.Contains(step.Name)),
    ];

    /// <summary>It runs on the hosts of the phase that it belongs to, when they are in that phase.</summary>
    private static ReleaseStep Hook(string moment, ReleaseStep phase) =>
        new(moment, "runs the project's own command", null) { IsHook = true, IsOnce = phase.IsOnce, IsInBatches = phase.IsInBatches };
}
