using Prodserver.Core.Findings;

namespace Build.Reporting;

/// <summary>The findings of a run, each printed once.</summary>
/// <param name="annotations">How a CI service wants to be told of them; null where none listens.</param>
public sealed class FindingLog(GitHubAnnotations? annotations)
{
    private readonly HashSet<Finding> _all = [];
    private readonly Dictionary<string, Severity> _printed = new(StringComparer.Ordinal);

    /// <summary>All findings so far, in the order they are reported in.</summary>
    public IReadOnlyList<Finding> All => _all.InReportOrder();

    /// <summary>How many lines of that severity were printed.</summary>
    public int Count(Severity severity) => _printed.Values.Count(printed => printed == severity);

    /// <summary>Prints those that are new; what is the same in several environments is one line.</summary>
    public void Report(IEnumerable<Finding> findings)
    {
        foreach (var finding in findings.Where(_all.Add).InReportOrder())
        {
            if (_printed.TryAdd(finding.ToString(), finding.Severity))
            {
                Print(finding);
            }
        }
    }

    private void Print(Finding finding)
    {
        Screen.Line(Colour(finding));
        if (annotations is not null)
        {
            Screen.Line(annotations.Of(finding));
        }
    }

    private static string Colour(Finding finding) => !Screen.IsTerminal ? finding.ToString() : finding.Severity switch
    {
        Severity.Error => $"\e[31m{finding}\e[0m",
        Severity.Warning => $"\e[33m{finding}\e[0m",
        Severity.Info => $"\e[36m{finding}\e[0m",
    };
}
