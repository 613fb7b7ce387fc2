namespace Prodserver.Core.Findings;

/// <summary>What is asked of a set of findings.</summary>
public static class FindingExtensions
{
    public static bool HasErrors(this IEnumerable<Finding> findings) => findings.Any(finding => finding.Severity == Severity.Error);

    /// <summary>The findings by place, then code and text, each once and without mere consequences of others: the order they are printed in.</summary>
    public static IReadOnlyList<Finding> InReportOrder(this IEnumerable<Finding> findings)
    {
        var distinct = findings.Distinct().ToArray();
        var faults = distinct.Where(finding => finding is { IsConsequence: false, Severity: Severity.Error }).Select(finding => finding.Position).ToHashSet();
        return
        [
            .. distinct
                .Where(finding => !finding.IsConsequence || !faults.Contains(finding.Position))
                .OrderBy(finding => finding.Position.File, StringComparer.Ordinal)
                .ThenBy(finding => finding.Position.Line)
                .ThenBy(finding => finding.Position.Column)
                .ThenBy(finding => finding.Code.Id, StringComparer.Ordinal)
                .ThenBy(finding => finding.Environment, StringComparer.Ordinal)
                .ThenBy(finding => finding.Process, StringComparer.Ordinal)
                .ThenBy(finding => finding.Message, StringComparer.Ordinal),
        ];
    }
}
