using Prodserver.Core.Plans;
using Prodserver.Delivery.Deployment.Hosts;

namespace Build.Reporting;

/// <summary>What a deployment to hosts would do, step by step, what undoes each step, and what it can't promise.</summary>
internal static class HostPlanReport
{
    public static void Show(ArtifactPlan plan)
    {
        if (plan.Release is not { } release)
        {
            return;
        }

        var hosts = string.Join(", ", release.Target.Addresses);
        foreach (var step in ReleaseSteps.Deploy(release))
        {
            var where = step.IsOnce ? release.Target.Addresses[0] : hosts;
            Screen.Line($"  {where}: {step.Name}: {step.Does}{(step.Undo is null ? "" : $"; undone: {step.Undo}")}");
        }

        Screen.Line($"  {hosts}: then the release before is stopped, within {release.Target.Drain} s of its last request, and {release.Target.Keep} releases are kept");
        foreach (var process in release.Processes.Where(process => !process.RunsBeside))
        {
            Screen.Line($"  {hosts}: {process.Name} can't run twice: it is stopped before its successor starts, so that nobody answers for it in between");
        }
    }
}
