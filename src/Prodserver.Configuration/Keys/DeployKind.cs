namespace Prodserver.Configuration.Keys;

/// <summary>The kinds of destination.</summary>
internal enum DeployKind
{
    Directory,

    /// <summary>Hosts that are reached through OpenSSH.</summary>
    Ssh,

    /// <summary>An engine that is reached by a docker context.</summary>
    Docker,
}
