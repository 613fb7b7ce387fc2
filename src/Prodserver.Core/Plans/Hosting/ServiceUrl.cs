namespace Prodserver.Core.Plans.Hosting;

/// <summary>Reads the addresses of caches and brokers, as Django and Celery write them.</summary>
internal static class ServiceUrl
{
    private const string SchemeEnd = "://";

    /// <summary>The host of a URL such as <c>redis://user:password@host:6379/0</c>; null for files, memory, unix sockets and what is no URL.</summary>
    public static string? Host(string url)
    {
        var scheme = url.IndexOf(SchemeEnd, StringComparison.Ordinal);
        return scheme < 0 || IsLocal(url[..scheme]) ? null : HostOfAuthority(url[(scheme + SchemeEnd.Length)..]);
    }

    /// <summary>The host of a URL or of memcached's <c>host:11211</c>; null for unix sockets.</summary>
    public static string? HostOfCache(string location) =>
        location.Contains(SchemeEnd, StringComparison.Ordinal) ? Host(location)
        : location.StartsWith('/') || location.StartsWith("unix:", StringComparison.Ordinal) ? null
        : HostOfAuthority(location);

    private static string? HostOfAuthority(string rest)
    {
        var end = rest.AsSpan().IndexOfAny('/', '?', ';');
        var authority = end < 0 ? rest : rest[..end];
        // User and password stand before the host; they are nobody's business here.
        authority = authority[(authority.LastIndexOf('@') + 1)..];
        var host = authority.StartsWith('[') ? authority.Split(']')[0][1..] : authority.Split(':')[0];
        return host.Length == 0 ? null : host;
    }

    private static bool IsLocal(string scheme) => scheme is "unix" or "redis+socket" or "rediss+socket" or "filesystem" or "memory" or "file";
}
