using Prodserver.Delivery.Verification;

namespace Build.Reporting;

/// <summary>Who judged which environments, and how.</summary>
internal static class VerdictTable
{
    private sealed record Row(string Verifier, VerificationOutcome Outcome, string Program);

    public static void Show(VerificationReport report)
    {
        var table = new Table("verifier", "environments", "verdict", "program");
        foreach (var group in report.Results.GroupBy(result => new Row(result.Verifier, result.Outcome, result.Reason ?? result.Tool?.ToString() ?? "")))
        {
            table.Add(group.Key.Verifier, string.Join(", ", group.Select(result => result.Environment)), Verdict(group.Key.Outcome), group.Key.Program);
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
