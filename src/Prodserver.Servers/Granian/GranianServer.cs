using Prodserver.Core.Commands;
using Prodserver.Core.Findings;
using Prodserver.Core.Projects;
using Prodserver.Servers.Addresses;
using Prodserver.Servers.Compilation;
using Prodserver.Servers.Granian.Rules;
using Prodserver.Servers.Rules;

namespace Prodserver.Servers.Granian;

/// <summary>granian: ASGI and WSGI. Source: https://github.com/emmett-framework/granian.</summary>
internal sealed class GranianServer : Server
{
    private static readonly IRule[] OwnRules =
    [
        new WorkerCountRule("workers"),
        new TlsPairRule("ssl-keyfile", "ssl-certificate", Severity.Error),
        new BlockingThreadsRule(),
        new GranianInterfaceRule(),
        new SocketOverAddressRule(),
    ];

    public override string Name => "granian";

    public override IReadOnlyList<IRule> Rules => OwnRules;

    /// <summary>Its own default is neither: RSGI.</summary>
    public override CommandLine Command(ProcessContext context)
    {
        var word = context.Backend.Interface == ApplicationInterface.Wsgi ? "--interface=wsgi" : "--interface=asgi";
        return new CommandLine("granian", [Words.Application(context), new Argument(word, context.Process.BackendPosition), .. context.Options.Words]);
    }

    public override CommandLine ContainerCommand(ProcessContext context, CommandLine command) =>
        context.Listeners is [{ Binding: Binding.Tcp { IsLoopback: true } }] ? Words.WithOpenHost(context, command, "host") : command;

    public override IReadOnlyList<Listener> Listen(ProcessContext context)
    {
        if (context.Options.Find("uds") is { Value: { Length: > 0 } path } socket)
        {
            return Address.Unix(path, socket.ValuePosition);
        }

        var (host, port) = (context.Options.Find("host"), context.Options.Find("port"));
        return Address.Tcp(
            context, host?.Value ?? "127.0.0.1", context.Options.Integer("port"), (port ?? host)?.ValuePosition ?? context.Process.Position);
    }

    public override ServerLifecycle Lifecycle(ProcessContext context)
    {
        var options = context.Options;
        return new ServerLifecycle
        {
            GracefulSeconds = options.Small("workers-kill-timeout", 10),

            // An idle connection lasts as long as the head of the next request may take, in milliseconds.
            KeepAliveSeconds = options.IsOn("http1-keep-alive") ? options.Small("http1-header-read-timeout", 30_000) / 1000 : 0,
            Backlog = options.Find("backlog") is null ? null : options.Small("backlog", 1024),
            Websockets = context.Backend.Interface == ApplicationInterface.Asgi && options.IsOn("ws"),
            Workers = Math.Max(1, options.Small("workers", 1)),
        };
    }

    public override bool SpeaksTls(ProcessContext context) =>
        context.Options.Find("ssl-certificate") is not null && context.Options.Find("ssl-keyfile") is not null;

    public override string RootPath(ProcessContext context) => context.Options.Text("url-path-prefix") ?? "";
}
