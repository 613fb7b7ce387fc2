using Prodserver.Configuration.Keys.Types;

namespace Prodserver.Configuration.Keys;

/// <summary>The keys of the machine that an environment runs on.</summary>
internal static class HostKeys
{
    public static readonly Key<int> Cpus = new("cpus", new IntegerType(1, 4096))
    {
        Description = "Processors: what multiprocessing.cpu_count() gives in the settings.",
    };

    public static readonly Key<long> Memory = new("memory", new MemoryType())
    {
        Description = "Memory, with a unit of K, M, G or T (powers of 1024).",
    };

    public static readonly SectionType Section = new("host", "a map of the keys of a host", Cpus, Memory);
}
