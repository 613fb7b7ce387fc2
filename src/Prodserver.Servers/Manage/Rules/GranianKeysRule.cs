using Prodserver.Core.Values;
using Prodserver.Servers.Compilation;
using Prodserver.Servers.Granian;
using Prodserver.Servers.Rules;

namespace Prodserver.Servers.Manage.Rules;

/// <summary>granian under django-prodserver: keyword arguments instead of a command line, from a fixed list of keys.</summary>
internal sealed class GranianKeysRule : IRule
{
    private static readonly HashSet<string> Passed = new(StringComparer.Ordinal)
    {
        "address", "host", "port", "workers", "blocking-threads", "blocking_threads", "threads", "runtime-threads", "runtime_threads", "backlog",
        "http", "websockets", "log-level", "log_level", "log-access", "log_access", "ssl-cert", "ssl_cert", "ssl-key", "ssl_key",
        "url-path-prefix", "url_path_prefix", "reload",
    };

    public void Check(ProcessContext context)
    {
        if (context.Server is not GranianServer)
        {
            return;
        }

        var version = context.Environment.Versions.DjangoProdserver;
        if (context.Process.Args is TextValue text)
        {
            context.Findings.Error(
                ManageFindings.NeverStarts, text.Position, $"django-prodserver {version} can't start granian with a string of ARGS", "write ARGS as a dict");
        }

        if (context.Process.Args is not MapValue map)
        {
            return;
        }

        foreach (var entry in map.Entries)
        {
            if (!Passed.Contains(entry.Key))
            {
                context.Findings.Error(
                    ManageFindings.Dropped, entry.KeyPosition, $"django-prodserver {version} would silently drop '{entry.Key}'", "use the native launcher");
            }
        }

        if ((map.Find("ssl-cert") ?? map.Find("ssl_cert")) is not null && (map.Find("ssl-key") ?? map.Find("ssl_key")) is { } key)
        {
            context.Findings.Error(
                ManageFindings.NeverStarts,
                key.KeyPosition,
                $"django-prodserver {version} can't start granian with a certificate and a key: it passes texts where paths are asked for",
                "use the native launcher");
        }
    }
}
