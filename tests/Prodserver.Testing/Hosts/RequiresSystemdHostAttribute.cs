namespace Prodserver.Testing.Hosts;

/// <summary>Says that the test asks a booted host.</summary>
public sealed class RequiresSystemdHostAttribute()
    : RequiresProgramsAttribute("boot a host under systemd", "debootstrap", "nsenter", "systemd-nspawn", "unshare");
