namespace Prodserver.Delivery.Verification.Systemd;

/// <summary>Empty stand-ins for units that every systemd host has and that rendered units, or systemd on their behalf, refer to.</summary>
internal static class SystemUnits
{
    private static readonly IReadOnlyList<string> Names =
    [
        "basic.target", "graphical.target", "local-fs.target", "multi-user.target", "network-online.target", "network-pre.target", "network.target",
        "nss-lookup.target", "paths.target", "remote-fs.target", "shutdown.target", "slices.target", "sockets.target", "sysinit.target",
        "time-sync.target", "timers.target",
    ];

    public static void WriteTo(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var name in Names)
        {
            File.WriteAllText(Path.Combine(folder, name), "[Unit]\n");
        }
    }
}
