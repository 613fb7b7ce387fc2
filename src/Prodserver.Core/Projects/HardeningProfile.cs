namespace Prodserver.Core.Projects;

/// <summary>How much of the system a unit keeps from its process. Exposure figures: systemd 252, <c>systemd-analyze security --offline</c>.</summary>
public enum HardeningProfile
{
    /// <summary>No network of its own, no executable memory, only listed executables (0.2).</summary>
    Strict,

    /// <summary>Strict with a network limited to internet sockets (1.1).</summary>
    Standard,

    /// <summary>Standard without what breaks native extensions and user mappings (1.3).</summary>
    Compat,
}
