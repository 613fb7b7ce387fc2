using System.Globalization;
using Prodserver.Core.Findings;

namespace Build.Reporting;

/// <summary>Findings as GitHub shows them beside the changed lines.</summary>
/// <remarks>https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands</remarks>
/// <param name="project">The Django project's folder.</param>
/// <param name="workspace">The checkout's folder, which file names are relative to.</param>
public sealed class GitHubAnnotations(string project, string workspace)
{
    /// <summary>Annotations where the program runs in a GitHub workflow, else null.</summary>
    public static GitHubAnnotations? FromEnvironment(string project) =>
        Environment.GetEnvironmentVariable("GITHUB_ACTIONS") == "true"
            ? new GitHubAnnotations(project, Environment.GetEnvironmentVariable("GITHUB_WORKSPACE") ?? Environment.CurrentDirectory)
            : null;

    public string Of(Finding finding)
    {
        var file = Path.GetRelativePath(workspace, Path.Combine(project, finding.Position.File)).Replace('\\', '/');
        var place = $"file={Property(file)}";
        if (finding.Position.Line > 0)
        {
            place += string.Create(CultureInfo.InvariantCulture, $",line={finding.Position.Line}");
        }

        if (finding.Position.Column > 0)
        {
            place += string.Create(CultureInfo.InvariantCulture, $",col={finding.Position.Column}");
        }

        return $"::{Level(finding.Severity)} {place},title={Property(finding.Code.Id)}::{Data(finding.Message + (finding.Fix is null ? "" : "; " + finding.Fix))}";
    }

    private static string Level(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        Severity.Info => "notice",
    };

    private static string Data(string text) => text
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(text)
        .Replace(":", "%3A", StringComparison.Ordinal)
        .Replace(",", "%2C", StringComparison.Ordinal);
}
