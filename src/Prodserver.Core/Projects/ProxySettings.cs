namespace Prodserver.Core.Projects;

/// <summary>What has to be known of the host's nginx.</summary>
/// <param name="Group">The group that it runs as, the only one besides the processes' own user that may connect to their sockets.</param>
/// <param name="BodySize">The largest request body in bytes; null leaves it to <c>DATA_UPLOAD_MAX_MEMORY_SIZE</c>.</param>
public sealed record ProxySettings(string Group = ProxySettings.DebianGroup, long? BodySize = null)
{
    /// <summary>The group on Debian and Ubuntu; Red Hat's systems have <c>nginx</c>.</summary>
    public const string DebianGroup = "www-data";
}
