using Prodserver.Core.Commands;
using Prodserver.Core.Findings;
using Prodserver.Core.Projects;
using Prodserver.Core.Values;
using Prodserver.Servers.Backends;
using Prodserver.Servers.Compilation;
using Prodserver.Servers.Parsing;

namespace Prodserver.Servers.Manage;

/// <summary>A backend class of the project's own: manage.py starts it, and where it listens is guessed from the keys that all servers share.</summary>
internal static class ForeignBackend
{
    public static ServerProcess Compile(EnvironmentContext shared, ProcessDefinition process, FindingCollector findings)
    {
        var bindings = Bindings(process.Args);
        findings.Info(
            BackendFindings.Foreign,
            process.BackendPosition,
            $"manage.py starts '{process.Name}': {process.Backend} is none of the servers known here, so its ARGS are not checked",
            bindings.Count == 0 && LooksLikeServer(process) ? "name its address in ARGS, as 'bind' or as 'host' and 'port', for a proxy to find it" : null);
        var version = shared.Environment.Versions.DjangoProdserver;
        var command = ManageCommand.Start(version, bindings.Count > 0 || LooksLikeServer(process), process.Name, process.Position);
        return new ServerProcess
        {
            Definition = process,
            Server = "django-prodserver",
            ServerVersion = version,
            Launcher = Launcher.Manage,
            Command = command,
            ContainerCommand = command,
            Bindings = bindings,
            Lifecycle = new ServerLifecycle { GracefulSeconds = 30, KeepAliveSeconds = bindings.Count > 0 ? 5 : null },
            Environment = shared.ProcessEnvironment,
        };
    }

    private static bool LooksLikeServer(ProcessDefinition process) =>
        process.Route is not null || process.Backend.EndsWith("Server", StringComparison.Ordinal);

    private static IReadOnlyList<Binding> Bindings(ConfigValue? args)
    {
        if (args is not MapValue map)
        {
            return [];
        }

        foreach (var key in (ReadOnlySpan<string>)["bind", "listen", "http", "http-socket", "socket", "uds", "unix-socket"])
        {
            if (map.Find(key)?.Value is TextValue text && Read(text.Value, key) is { } binding)
            {
                return [binding];
            }
        }

        var port = map.Find("port")?.Value switch
        {
            TextValue text => PythonNumbers.Integer(text.Value),
            IntegerValue integer => integer.Value,
            _ => null,
        };
        var host = (map.Find("host") ?? map.Find("address"))?.Value is TextValue name ? name.Value : "127.0.0.1";
        return port is { } number && number > 0 && number <= 65535 ? [new Binding.Tcp(host, (int)number)] : [];
    }

    private static Binding? Read(string text, string key)
    {
        if (text.StartsWith("unix:", StringComparison.Ordinal) || (text.StartsWith('/') && key is "uds" or "unix-socket" or "socket"))
        {
            return new Binding.Unix(text.StartsWith("unix:", StringComparison.Ordinal) ? text["unix:".Length..] : text);
        }

        var colon = text.LastIndexOf(':');
        return colon >= 0 && PythonNumbers.Integer(text[(colon + 1)..]) is { } port && port > 0 && port <= 65535
            ? new Binding.Tcp(colon == 0 ? "0.0.0.0" : text[..colon].Trim('[', ']'), (int)port)
            : null;
    }
}
