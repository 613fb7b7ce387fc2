using Prodserver.Core.Plans;
using Prodserver.Delivery.Deployment.Hosts;

namespace Build.Reporting;

/// <summary>What a deployment to hosts would do.</summary>
internal static class HostPlanReport
{
    public static void Show(ArtifactPlan plan)
    {
        foreach (var line in plan.Release is { } release ? StepLines.Of(release) : [])
        {
            Screen.Line($"  {line}");
        }
    }
}
