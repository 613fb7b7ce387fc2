using System.Globalization;
using Prodserver.Core.Commands;
using Prodserver.Core.Projects;

namespace Prodserver.Core.Plans.Docker;

/// <summary>Divides a host among the containers of an environment, by the number of their workers.</summary>
internal sealed class ResourceShares
{
    /// <summary>What is left to the system and to nginx: a tenth.</summary>
    private const long OneIn = 10;

    private const long Mebibyte = 1024 * 1024;

    private readonly HostFacts _host;
    private readonly long _workers;

    public ResourceShares(HostFacts host, IReadOnlyList<ServerProcess> processes) =>
        (_host, _workers) = (host, processes.Sum(process => (long)Weight(process)));

    /// <summary>As many processors as there are workers, since a Python process keeps at most one busy; null where the host's are unknown.</summary>
    public string? Cpus(ServerProcess process) =>
        _host.Cpus is { } cpus ? Math.Min(cpus, Weight(process)).ToString(CultureInfo.InvariantCulture) : null;

    /// <summary>The process's share of the memory in whole mebibytes; null where the host's is unknown.</summary>
    public string? Memory(ServerProcess process)
    {
        if (_host.MemoryBytes is not { } bytes)
        {
            return null;
        }

        var mebibytes = bytes / Mebibyte;
        var share = (mebibytes - (mebibytes / OneIn)) * Weight(process) / _workers;
        return string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, share)}m");
    }

    /// <summary>Room for the threads of every worker, and an end to a fork bomb.</summary>
    public static int Tasks(ServerProcess process) => (int)Math.Min(int.MaxValue, 128L + (128L * Weight(process)));

    private static int Weight(ServerProcess process) => Math.Max(1, process.Lifecycle.Workers);
}
