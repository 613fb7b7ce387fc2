namespace Prodserver.Testing.Hosts;

/// <summary>Says that the test builds an image and runs containers, with networks, by an engine of its own.</summary>
public sealed class RequiresContainersAttribute()
    : RequiresProgramsAttribute(
        "start a Docker engine", "debootstrap", "docker", "docker-compose", "dockerd", "ip", "iptables", "mount", "nsenter", Tools.Python, "unshare");
