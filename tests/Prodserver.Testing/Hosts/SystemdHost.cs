using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;

namespace Prodserver.Testing.Hosts;

/// <summary>
/// A Debian host, booted under a systemd of its own as a container: it has no network but its loopback, and what is written to it is gone when it ends.
/// It needs root. Source: systemd-nspawn(1).
/// </summary>
public sealed class SystemdHost : IDisposable
{
    private static readonly TimeSpan TimeToBoot = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan TimeToEnd = TimeSpan.FromSeconds(15);

    private static int _count;

    private readonly Process _container;
    private readonly int _leader;

    private SystemdHost(Process container, int leader) => (_container, _leader) = (container, leader);

    /// <summary>Boots a host and waits until it has started everything.</summary>
    /// <exception cref="HostUnavailableException">No host can be made, or it does not come up.</exception>
    public static SystemdHost Boot()
    {
        // Read-only means the folder: changes go to an overlay in memory, and several hosts can share the folder.
        var start = new ProcessStartInfo(Tools.Find("systemd-nspawn")!)
        {
            ArgumentList =
            {
                "--quiet", "--directory=" + DebianRoot.Get(), "--read-only", "--volatile=overlay", "--boot", "--private-network", "--register=no", "--keep-unit",
                "--console=pipe", string.Create(CultureInfo.InvariantCulture, $"--machine=prodserver-test-{Environment.ProcessId}-{Interlocked.Increment(ref _count)}"),
            },
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var container = Process.Start(start)!;
        var said = container.StandardError.ReadToEndAsync();
        _ = container.StandardOutput.ReadToEndAsync();
        var waited = Stopwatch.StartNew();
        while (waited.Elapsed < TimeToBoot && !container.HasExited)
        {
            if (LeaderOf(container) is { } leader && new SystemdHost(container, leader) is var host && host.HasStarted())
            {
                return host;
            }

            Thread.Sleep(100);
        }

        End(container);
        throw new HostUnavailableException($"systemd-nspawn does not boot a host here within {TimeToBoot.TotalSeconds} s: {said.Result.Trim()}");
    }

    /// <summary>The host's first process, by its number on this machine.</summary>
    public int Leader => _leader;

    /// <summary>Boots a host; where that can't be done, the calling test is skipped or failed with the reason.</summary>
    public static SystemdHost BootOrSkip()
    {
        try
        {
            return Boot();
        }
        catch (HostUnavailableException unavailable)
        {
            Requirement.Lacks(unavailable.Message);
            throw;
        }
    }

    /// <summary>Runs a program on the host, at most for that time.</summary>
    public CommandResult Run(TimeSpan time, params IReadOnlyList<string> words) => BoundedCommand.Run(
        time, "nsenter", ["--target", _leader.ToString(CultureInfo.InvariantCulture), "--all", "--", .. words]);

    /// <summary>Runs a program of this machine in the host's network, at most for that time.</summary>
    public CommandResult RunBeside(TimeSpan time, params IReadOnlyList<string> words) => BoundedCommand.Run(
        time, "nsenter", ["--target", _leader.ToString(CultureInfo.InvariantCulture), "--net", "--", .. words]);

    /// <summary>Runs a program on the host, at most for half a minute.</summary>
    /// <returns>What it printed.</returns>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    public string Run(params IReadOnlyList<string> words)
    {
        var result = Run(TimeSpan.FromSeconds(30), words);
        return result.ExitCode == 0
            ? result.Output
            : throw new InvalidOperationException($"on the host, {string.Join(' ', words)} ended with {result.ExitCode}: {result.Output}");
    }

    /// <summary>Where this machine finds an absolute path of the host. No part of the path may be an absolute link.</summary>
    public string Outside(string path) => string.Create(CultureInfo.InvariantCulture, $"/proc/{_leader}/root{path}");

    /// <summary>Writes a text file of the host, with the folders above it.</summary>
    public void Write(string path, string text)
    {
        Directory.CreateDirectory(Outside(Path.GetDirectoryName(path)!));
        File.WriteAllText(Outside(path), text);
    }

    /// <summary>True where the host has a file, folder or socket at that path.</summary>
    public bool Has(string path) => Path.Exists(Outside(path));

    /// <summary>Waits until the host has something at that path, at most for half a minute.</summary>
    public void WaitFor(string path)
    {
        if (!SpinWait.SpinUntil(() => Has(path), TimeSpan.FromSeconds(30)))
        {
            throw new TimeoutException($"the host still has no {path}");
        }
    }

    /// <summary>Connects to a port of the host's own loopback.</summary>
    public Socket Connect(int port) => NetworkNamespace.Connect(_leader, port);

    public void Dispose() => End(_container);

    private bool HasStarted()
    {
        try
        {
            return Run(TimeToEnd, "systemctl", "is-system-running").Output is "running" or "degraded";
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    /// <summary>The container's first process: the child that counts itself as number 1. Before it stands, commands would run on this machine.</summary>
    private static int? LeaderOf(Process container)
    {
        var id = container.Id.ToString(CultureInfo.InvariantCulture);
        try
        {
            return File.ReadAllText($"/proc/{id}/task/{id}/children")
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Where(child => File.ReadLines($"/proc/{child}/status").Any(line => line.StartsWith("NSpid:", StringComparison.Ordinal) && line.EndsWith("\t1", StringComparison.Ordinal)))
                .Select(child => (int?)int.Parse(child, CultureInfo.InvariantCulture))
                .FirstOrDefault();
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static void End(Process container)
    {
        // SIGTERM makes it end the host in order; SIGKILL takes the host's processes with it.
        BoundedCommand.Run(TimeToEnd, "kill", container.Id.ToString(CultureInfo.InvariantCulture));
        if (!container.WaitForExit(TimeToEnd))
        {
            container.Kill();
            container.WaitForExit(TimeToEnd);
        }

        container.Dispose();
    }
}
