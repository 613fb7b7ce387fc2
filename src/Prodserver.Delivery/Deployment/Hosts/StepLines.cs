using Prodserver.Core.Releases;

namespace Prodserver.Delivery.Deployment.Hosts;

/// <summary>What a deployment to hosts would do in words: each step, what undoes it, and what it can't promise.</summary>
internal static class StepLines
{
    public static IReadOnlyList<string> Of(ReleasePlan release)
    {
        var hosts = string.Join(", ", release.Target.Addresses);
        return
        [
            .. ReleaseSteps.Deploy(release).Select(step => $"{(step.IsOnce ? release.Target.Addresses[0] : hosts)}: {step.Name}: {step.Does}{(step.Undo is null ? "" : $"; undone: {step.Undo}")}"),
            $"{hosts}: then the release before is stopped, within {release.Target.Drain} s of its last request, and {release.Target.Keep} releases are kept",
            .. release.Processes.Where(process => !process.RunsBeside)
                .Select(process => $"{hosts}: {process.Name} can't run twice: it is stopped before its successor starts, so that nobody answers for it in between"),
        ];
    }
}
