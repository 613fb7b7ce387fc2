using Prodserver.Core.Commands;
using Prodserver.Core.Findings;
using Prodserver.Servers.Addresses;
using Prodserver.Servers.Arguments;
using Prodserver.Servers.Compilation;
using Prodserver.Servers.Rules;

namespace Prodserver.Servers.Daphne;

/// <summary>daphne. It listens on everything that it is told, all at once. Source: https://github.com/django/daphne.</summary>
internal sealed class DaphneServer : Server
{
    private static readonly IRule[] OwnRules =
    [
        new NeedsFlagRule("proxy-headers-host", "proxy-headers"),
        new NeedsFlagRule("proxy-headers-port", "proxy-headers"),
    ];

    public override string Name => "daphne";

    public override IReadOnlyList<IRule> Rules => OwnRules;

    public override CommandLine Command(ProcessContext context) => new("daphne", [Words.Application(context), .. context.Options.Words]);

    public override bool TakesSocket(ProcessContext context) => true;

    /// <summary>
    /// <c>--fd=3</c> takes every socket for a TCP one and resets the connections of a unix socket (daphne 4.0.0, tried);
    /// Twisted's own endpoint for systemd is told the family.
    /// </summary>
    public override CommandLine SocketCommand(ProcessContext context, CommandLine command) =>
        Words.Without(context, command, given => given.Option.Key is "bind" or "port" or "unix-socket" or "fd" or "endpoint")
            .With(new Argument("--endpoint=systemd:domain=UNIX:index=0", context.Process.Position, "systemd passes the listening unix socket"));

    public override CommandLine ContainerCommand(ProcessContext context, CommandLine command) =>
        context.Listeners is [{ Binding: Binding.Tcp { IsLoopback: true } }] && context.Options.Find("endpoint") is null
            ? Words.WithOpenHost(context, command, "bind")
            : command;

    public override IReadOnlyList<Listener> Listen(ProcessContext context)
    {
        var (host, port) = (context.Options.Find("bind"), context.Options.Find("port"));
        var listeners = new List<Listener>();
        foreach (var endpoint in context.Options.All("endpoint"))
        {
            listeners.AddRange(DaphneEndpoint.Read(context, endpoint));
        }

        if (context.Options.Find("unix-socket") is { Value: { Length: > 0 } path } socket)
        {
            listeners.AddRange(Address.Unix(path, socket.ValuePosition));
        }

        if (context.Options.Find("fd") is { } descriptor)
        {
            listeners.AddRange(Address.Inherited(descriptor.Integer, descriptor.ValuePosition));
        }

        if (host is not null || port is not null || (listeners.Count == 0 && context.Options.Find("endpoint") is null))
        {
            var number = port is null ? 8000 : port.Integer;
            listeners.AddRange(Address.Tcp(
                context, host is { Value: { Length: > 0 } name } ? name.Trim('[', ']') : "127.0.0.1", number, Position(context, port ?? host), host));
        }

        return listeners;
    }

    /// <summary>Asked to read them, it believes the headers of every peer.</summary>
    public override ProxyTrust? Trust(ProcessContext context) => context.Options.IsOn("proxy-headers")
        ? new ProxyTrust { Peers = ["*"], Option = "proxy-headers", IsDeclared = true }
        : null;

    public override ServerLifecycle Lifecycle(ProcessContext context) => new()
    {
        GracefulSeconds = context.Options.Small("application-close-timeout", 10),
        KeepAliveSeconds = 60,
        Websockets = true,
    };

    public override bool SpeaksTls(ProcessContext context) =>
        context.Options.All("endpoint").Any(endpoint => endpoint.Value?.StartsWith("ssl:", StringComparison.Ordinal) == true);

    public override string RootPath(ProcessContext context) => context.Options.Text("root-path") ?? "";

    private static SourcePosition Position(ProcessContext context, GivenOption? given) => given?.ValuePosition ?? context.Process.Position;
}
