using Prodserver.Core.Commands;
using Prodserver.Core.Projects;

namespace Prodserver.Core.Plans.Nginx;

/// <summary>How many idle connections nginx may keep to a process.</summary>
internal static class IdleConnections
{
    /// <summary>Enough for any site: a busy connection is not an idle one.</summary>
    public const int Most = 16;

    /// <summary>The processes of nginx where the host's processors, of which it takes one each, are not declared.</summary>
    private const int AssumedProxies = 4;

    /// <summary>The number for each of nginx's processes; 0 where the server's limit leaves room for none.</summary>
    /// <remarks>
    /// A server that counts connections counts idle ones as well: half of what it takes is left to requests. One connection always has to be free, since
    /// the limit refuses the request that reaches it.
    /// </remarks>
    public static int Of(ServerLifecycle lifecycle, HostFacts host)
    {
        if (lifecycle.ConcurrencyLimit is not { } limit)
        {
            return Most;
        }

        var room = Math.Max(0L, limit - 1L) * lifecycle.Workers / 2;
        return (int)Math.Min(Most, room / Math.Max(1, host.Cpus ?? AssumedProxies));
    }
}
