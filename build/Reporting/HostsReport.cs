using System.Globalization;
using Build.Pipelines;
using Prodserver.Delivery.Deployment;

namespace Build.Reporting;

/// <summary>How a run on hosts ended.</summary>
internal static class HostsReport
{
    public static void Show(BuiltEnvironment environment, HostReport report, TimeSpan time)
    {
        var seconds = time.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);
        Screen.Line(report switch
        {
            { HasChanged: true } => $"{environment.Environment.Name}: release {report.Release} serves; {Sent(report)}{seconds} s{Longest(report)}",
            { Release: not null, Findings.Count: 0 } => $"{environment.Environment.Name}: release {report.Release} serves already, nothing was changed; {seconds} s",
            { Release: not null } => $"{environment.Environment.Name}: release {report.Release} goes on serving; {seconds} s",
            _ => $"{environment.Environment.Name}: no release was brought into service; {seconds} s",
        });
        foreach (var (host, release) in report.Hosts.Count > 1 ? report.Hosts : [])
        {
            Screen.Line($"  {host}: {release ?? "no release that is known"}");
        }
    }

    private static string Sent(HostReport report) => report.Sent == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{report.Sent / 1024} KiB sent, ");

    /// <summary>Where the time went: the steps that took a second or more.</summary>
    private static string Longest(HostReport report)
    {
        var steps = report.Times.Where(step => step.Time.TotalSeconds >= 1).Take(4).Select(step => string.Create(CultureInfo.InvariantCulture, $"{step.Step} {step.Time.TotalSeconds:0.0} s")).ToList();
        return steps.Count == 0 ? "" : $" ({string.Join(", ", steps)})";
    }
}
