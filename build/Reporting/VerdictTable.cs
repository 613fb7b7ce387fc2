using Prodserver.Delivery.Verification;

namespace Build.Reporting;

/// <summary>Who judged which environments, and how.</summary>
internal static class VerdictTable
{
    public static void Show(VerificationReport report)
    {
        var table = new Table("verifier", "environments", "verdict", "program");
        foreach (var group in report.Results.GroupBy(result => (result.Verifier, result.Outcome, Program: result.Tool?.ToString(), result.Reason)))
        {
            var (verifier, outcome, program, reason) = group.Key;
            table.Add(verifier, string.Join(", ", group.Select(result => result.Environment)), Verdict(outcome), reason ?? program ?? "");
        }

        table.Show();
    }

    private static string Verdict(VerificationOutcome outcome) => outcome switch
    {
        VerificationOutcome.Passed => "passed",
        VerificationOutcome.Skipped => "skipped",
        VerificationOutcome.Failed => "failed",
    };
}
