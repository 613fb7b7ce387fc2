using Prodserver.Core.Consumers;
using Prodserver.Core.Findings;

namespace Prodserver.Core.Plans;

/// <summary>Says what a version lacks: what it gets instead is a decision of the plan, and what can't be replaced is refused.</summary>
internal static class VersionCheck
{
    /// <param name="features">What is used of one program.</param>
    /// <param name="version">The version of the target.</param>
    /// <param name="code">What it is called where the version is refused.</param>
    public static void Run(IEnumerable<ConsumerFeature> features, PackageVersion version, FindingCode code, string subject, PlanScope scope, PlanNotes notes)
    {
        foreach (var feature in features)
        {
            if (feature.IsIn(version))
            {
                continue;
            }

            if (feature.Before is { } before)
            {
                notes.Decide(subject, before, $"{feature.Name} came with {feature.Program} {feature.Since}, and the target has {version}");
            }
            else
            {
                notes.Findings.Error(
                    code,
                    scope.Environment.Position,
                    $"the artifacts need {feature.Program} {feature.Since} ({feature.Name}), and the target has {version}",
                    $"correct versions.{feature.Program} or update it");
            }
        }
    }
}
