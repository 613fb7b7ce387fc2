using Build.Pipelines;

namespace Build.Reporting;

/// <summary>What was decided for an environment.</summary>
internal static class PlanReport
{
    /// <param name="steps">What a deployment would do.</param>
    /// <param name="inFull">Whether files, steps and decisions are listed, or only counted.</param>
    public static void Show(BuiltEnvironment environment, IReadOnlyList<string> steps, bool inFull)
    {
        Screen.Line($"{environment.Environment.Name}: {Amount.Of(environment.PlannedFiles, "file")} from templates, {Amount.Of(environment.Decisions, "decision")}");
        if (!inFull)
        {
            return;
        }

        var plan = environment.Plan.Value;
        foreach (var file in plan.Files)
        {
            Screen.Line($"  {file.Path} from {file.Template}");
        }

        foreach (var step in steps)
        {
            Screen.Line($"  {step}");
        }

        foreach (var decision in plan.Decisions)
        {
            Screen.Line($"  {decision.Subject}: {decision.Choice}; {decision.Reason}");
        }
    }
}
