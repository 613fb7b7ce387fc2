using Prodserver.Core.Commands;
using Prodserver.Core.Findings;
using Prodserver.Servers.Addresses;
using Prodserver.Servers.Compilation;
using Prodserver.Servers.Rules;

namespace Prodserver.Servers.Hypercorn;

/// <summary>hypercorn. Source: https://hypercorn.readthedocs.io/en/latest/how_to_guides/configuring.html.</summary>
internal sealed class HypercornServer : Server
{
    private static readonly IRule[] OwnRules =
    [
        new WorkerCountRule("workers", least: 0),
        new TlsPairRule("keyfile", "certfile", Severity.Error),
        new KnownNamesRule("worker-class", "", Severity.Error),
    ];

    public override string Name => "hypercorn";

    public override IReadOnlyList<IRule> Rules => OwnRules;

    public override CommandLine Command(ProcessContext context) => new("hypercorn", [Words.Application(context), .. context.Options.Words]);

    /// <summary>systemd passes one socket: a second one for plain HTTP or QUIC would be missing.</summary>
    public override bool TakesSocket(ProcessContext context) =>
        context.Options.Find("insecure-bind") is null && context.Options.Find("quic-bind") is null;

    public override CommandLine SocketCommand(ProcessContext context, CommandLine command) =>
        Words.Without(context, command, given => given.Option.Key == "bind")
            .With(new Argument("--bind=fd://3", context.Process.Position, "systemd passes the listening socket as file descriptor 3"));

    public override CommandLine ContainerCommand(ProcessContext context, CommandLine command) => Words.WithOpenAddresses(context, command, "bind");

    public override IReadOnlyList<Listener> Listen(ProcessContext context)
    {
        var listeners = new List<Listener>();
        foreach (var key in (ReadOnlySpan<string>)["bind", "insecure-bind"])
        {
            foreach (var bind in context.Options.All(key))
            {
                listeners.AddRange(Address.Joined(context, bind));
            }
        }

        return context.Options.Find("bind") is not null ? listeners : [.. Address.Tcp(context, "127.0.0.1", 8000, context.Process.Position), .. listeners];
    }

    public override ServerLifecycle Lifecycle(ProcessContext context) => new()
    {
        GracefulSeconds = context.Options.Small("graceful-timeout", 3),
        KeepAliveSeconds = context.Options.Small("keep-alive", 5),
        Backlog = context.Options.Find("backlog") is null ? null : context.Options.Small("backlog", 100),
        Websockets = true,
        Workers = Math.Max(1, context.Options.Small("workers", 1)),
    };

    public override bool SpeaksTls(ProcessContext context) => context.Options.Find("certfile") is not null && context.Options.Find("keyfile") is not null;

    public override string RootPath(ProcessContext context) => context.Options.Text("root-path") ?? "";
}
