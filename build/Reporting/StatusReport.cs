using Build.Pipelines;
using Prodserver.Delivery.Deployment;

namespace Build.Reporting;

/// <summary>What the hosts of an environment have.</summary>
internal static class StatusReport
{
    public static void Show(BuiltEnvironment environment, IReadOnlyList<HostStatus> hosts)
    {
        foreach (var host in hosts)
        {
            Screen.Line($"{environment.Environment.Name} on {host.Host}: {(host.Release is null ? "no release" : $"release {host.Release}, in service since {host.Since ?? "an unknown time"}")}");
            foreach (var unit in host.Units)
            {
                Screen.Line($"  {unit.Name}: {unit.State}{(unit.Since.Length > 0 ? $" since {unit.Since}" : "")}{(unit.Restarts > 0 ? $", {Amount.Of(unit.Restarts, "restart")}" : "")}");
            }

            foreach (var note in host.Notes)
            {
                Screen.Line("  " + note);
            }
        }
    }

    public static void ShowReleases(BuiltEnvironment environment, IReadOnlyList<HostStatus> hosts)
    {
        foreach (var host in hosts)
        {
            Screen.Line($"{environment.Environment.Name} on {host.Host}: {Amount.Of(host.Releases.Count, "release")}");
            foreach (var (release, since) in host.Releases)
            {
                Screen.Line($"  {release}{(release == host.Release ? " (running)" : "")}: {(since is null ? "never in service" : $"in service from {since}")}");
            }
        }
    }
}
