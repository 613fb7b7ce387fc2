using Prodserver.Core.Plans;

namespace Build.Reporting;

/// <summary>What was decided for an environment.</summary>
internal static class PlanReport
{
    /// <param name="inFull">Whether files and decisions are listed, or only counted.</param>
    public static void Show(ArtifactPlan plan, bool inFull)
    {
        Screen.Line($"{plan.Environment.Name}: {Amount.Of(plan.Files.Count, "file")} from templates, {Amount.Of(plan.Decisions.Count, "decision")}");
        if (!inFull)
        {
            return;
        }

        foreach (var file in plan.Files)
        {
            Screen.Line($"  {file.Path} from {file.Template}");
        }

        foreach (var decision in plan.Decisions)
        {
            Screen.Line($"  {decision.Subject}: {decision.Choice}; {decision.Reason}");
        }
    }
}
