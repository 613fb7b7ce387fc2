using Prodserver.Core.Findings;

namespace Prodserver.Delivery.Verification;

/// <summary>The verdicts of a run, by verifier and then environment.</summary>
public sealed record VerificationReport(IReadOnlyList<VerificationResult> Results)
{
    /// <summary>The findings of all verdicts, each once.</summary>
    public IReadOnlyList<Finding> Findings => Results.SelectMany(result => result.Findings).InReportOrder();

    public bool HasErrors => Results.Any(result => result.Outcome == VerificationOutcome.Failed);

    /// <summary>True where a program is missing that the run requires.</summary>
    public bool LacksTools => Results.SelectMany(result => result.Findings).Any(finding => finding.Code == VerificationFindings.ToolMissing);
}
