using Prodserver.Configuration.Keys.Types;
using Prodserver.Core.Projects;

namespace Prodserver.Configuration.Keys;

/// <summary>The keys of nginx on the host.</summary>
internal static class NginxKeys
{
    public static readonly Key<string> Group = new("group", Texts.User)
    {
        Description = "The group that nginx runs as: the only one besides the processes' own that may connect to their sockets.",
        Default = ProxySettings.DebianGroup + ", as on Debian and Ubuntu; Red Hat's systems have nginx",
    };

    public static readonly Key<long> BodySize = new("body_size", new MemoryType())
    {
        Description = "The largest request body, uploaded files included, with a unit of K, M, G or T.",
        Default = "DATA_UPLOAD_MAX_MEMORY_SIZE of the settings, else Django's 2.5 MB",
    };

    public static readonly SectionType Section = new("nginx", "a map of the keys of nginx", Group, BodySize);
}
