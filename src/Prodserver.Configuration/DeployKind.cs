namespace Prodserver.Configuration;

/// <summary>The kinds of destination.</summary>
public enum DeployKind
{
    /// <summary>A folder of this machine.</summary>
    Directory,

    /// <summary>Hosts that are reached through OpenSSH.</summary>
    Ssh,

    /// <summary>An engine that is reached by a docker context.</summary>
    Docker,

    /// <summary>A swarm, whose manager is reached by a docker context.</summary>
    Swarm,
}
