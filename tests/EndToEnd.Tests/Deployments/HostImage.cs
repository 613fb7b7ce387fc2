using Prodserver.Testing.Hosts;

namespace EndToEnd.Tests.Deployments;

/// <summary>What a deployment can change on a host: the project's folder, its environment file, units, sites and users, byte for byte, without lock and journal.</summary>
internal static class HostImage
{
    private const string Listing =
        "cd / && { find srv etc/shop etc/systemd/system etc/nginx run/shop -not -path 'srv/shop/deploy*' -printf '%y %m %u %p %l\\n' | sort; "
        + "find srv etc/shop etc/systemd/system etc/nginx -not -path 'srv/shop/deploy*' -type f -print0 | sort -z | xargs -0 sha256sum; grep shop etc/passwd etc/group; } 2>/dev/null; true";

    public static string Of(SystemdHost host) => host.Run(TimeSpan.FromMinutes(2), "sh", "-c", Listing).Output;
}
