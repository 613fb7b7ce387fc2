using Prodserver.Testing;
using Prodserver.Testing.Hosts;

namespace Benchmarks.Stack;

/// <summary>Requests a second of the rendered stack and of the documentation's sample files, in turn, so that a machine that grows slow does so for both.</summary>
internal static class StackComparison
{
    private const int Rounds = 7;

    private const int Seconds = 2;

    /// <summary>The programs without which there is nothing to compare.</summary>
    private static readonly string[] Programs = ["debootstrap", "nsenter", "systemd-nspawn", "unshare", "wrk"];

    /// <summary>What this machine lacks; null where it lacks nothing.</summary>
    public static string? Missing =>
        Programs.FirstOrDefault(program => Tools.Find(program) is null) is { } missing ? $"{missing} is not installed"
        : !Environment.IsPrivilegedProcess ? "booting a host needs root"
        : null;

    /// <summary>The middle pair of figures for each path, by their ratio.</summary>
    /// <exception cref="HostUnavailableException">This machine can't boot a host.</exception>
    public static IReadOnlyList<StackPair> Measure(string build, string scratch, params IReadOnlyList<string> paths)
    {
        using var stack = StackHost.Start(build, Directory.CreateDirectory(Path.Combine(scratch, "stack")).FullName);
        return
        [
            .. paths.Select(path => Enumerable.Range(0, Rounds + 1)
                .Select(_ => new StackPair(
                    path,
                    stack.RequestsPerSecond(StackHost.Rendered, path, Seconds),
                    stack.RequestsPerSecond(StackHost.Documented, path, Seconds)))
                .ToList()[1..]
                .OrderBy(pair => pair.Ratio)
                .ElementAt(Rounds / 2)),
        ];
    }
}
