using Prodserver.Core.Findings;

namespace Prodserver.Configuration;

/// <summary>Tells what is wrong with every environment, such as a fault in a base module, from what is wrong with one.</summary>
internal static class SharedFindings
{
    /// <summary>The findings in report order; one that all environments have is the project's, and there once.</summary>
    /// <param name="environments">How many environments were read.</param>
    public static IReadOnlyList<Finding> Merge(IReadOnlyList<Finding> findings, int environments)
    {
        if (environments < 2)
        {
            return findings.InReportOrder();
        }

        return findings
            .Distinct()
            .GroupBy(finding => finding with { Environment = null })
            .SelectMany(group => group.Count() >= environments ? [group.Key] : group.AsEnumerable())
            .InReportOrder();
    }
}
