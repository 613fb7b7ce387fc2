using Prodserver.Core.Commands;
using Prodserver.Core.Findings;
using Prodserver.Servers.Addresses;
using Prodserver.Servers.Compilation;
using Prodserver.Servers.Gunicorn.Rules;
using Prodserver.Servers.Rules;

namespace Prodserver.Servers.Gunicorn;

/// <summary>gunicorn. Source: https://docs.gunicorn.org/en/stable/settings.html.</summary>
internal sealed class GunicornServer : Server
{
    private static readonly IRule[] OwnRules =
    [
        new WorkerCountRule("workers", spare: 1),
        new TlsPairRule("keyfile", "certfile", null),
        new KnownNamesRule("worker-class", ".:", Severity.Error),
        new KnownNamesRule("header-map", "", Severity.Warning),
        new WorkerClassRule(),
        new LogLevelRule(),
        new RawEnvironmentRule(),
        new CommandArgumentsRule(),
        new TrustRule("forwarded-allow-ips"),
        new NeededPackageRule("worker-class", GunicornWorker.PackageOf),
    ];

    public override string Name => "gunicorn";

    public override bool IgnoresExtraWords => true;

    public override IReadOnlyList<IRule> Rules => OwnRules;

    public override CommandLine Command(ProcessContext context) =>
        new("gunicorn", [Words.Application(context), .. context.Options.Words]);

    /// <summary>It reads <c>LISTEN_FDS</c> and then ignores its addresses.</summary>
    public override bool TakesSocket(ProcessContext context) => true;

    /// <summary>The command line stays as it is, but for uvicorn's workers, which believe no peer without an address.</summary>
    public override CommandLine SocketCommand(ProcessContext context, CommandLine command) =>
        GunicornWorker.IsUvicorn(context) && context.Options.Find("forwarded-allow-ips") is null
            ? command.With(new Argument(
                "--forwarded-allow-ips=*",
                context.Process.Position,
                "a peer on a unix socket has no address that uvicorn's worker could compare, and only nginx can open this one"))
            : command;

    public override CommandLine ContainerCommand(ProcessContext context, CommandLine command) => Words.WithOpenAddresses(context, command, "bind");

    public override IReadOnlyList<Listener> Listen(ProcessContext context)
    {
        var listeners = new List<Listener>();
        foreach (var bind in context.Options.All("bind"))
        {
            // The variable PORT is a port, and then every interface is listened on.
            listeners.AddRange(bind.Spelling == "PORT"
                ? Address.Joined(context, "0.0.0.0:" + bind.Value, bind.ValuePosition, bind)
                : Address.Joined(context, bind));
        }

        return listeners.Count > 0 || context.Options.Find("bind") is not null
            ? listeners
            : Address.Tcp(context, "127.0.0.1", 8000, context.Process.Position);
    }

    public override ServerLifecycle Lifecycle(ProcessContext context)
    {
        var options = context.Options;
        return new ServerLifecycle
        {
            Notifies = true,
            // Debian's does in every worker (util.set_owner_process).
            SetsUser = true,
            // With preload, and under manage.py, the parent has imported the application: new workers get the old code.
            ReloadsOnHangup = context.IsNative && !options.IsOn("preload"),
            GracefulSeconds = options.Small("graceful-timeout", 30),
            KeepAliveSeconds = GunicornWorker.KeepsConnections(context) ? options.Small("keep-alive", 2) : 0,
            Backlog = options.Find("backlog") is null ? null : options.Small("backlog", 2048),
            Websockets = GunicornWorker.SpeaksAsgi(context),
            Workers = Math.Max(1, options.Small("workers", 1)),
        };
    }

    public override ProxyTrust? Trust(ProcessContext context) => GunicornTrust.Of(context);

    public override bool SpeaksTls(ProcessContext context) => context.Options.Find("certfile") is not null;

    public override string RootPath(ProcessContext context) => context.Options.Text("root-path") ?? "";
}
