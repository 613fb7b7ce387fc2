using Prodserver.Core.Commands;
using Prodserver.Core.Findings;
using Prodserver.Core.Projects;
using Prodserver.Servers.Addresses;
using Prodserver.Servers.Compilation;
using Prodserver.Servers.Rules;
using Prodserver.Servers.Uvicorn.Rules;

namespace Prodserver.Servers.Uvicorn;

/// <summary>uvicorn: ASGI, and WSGI through its middleware. Source: https://www.uvicorn.org/settings/.</summary>
internal sealed class UvicornServer : Server
{
    /// <summary>Seconds for requests in progress: uvicorn itself waits for ever unless told.</summary>
    private const int GracefulSeconds = 10;

    private static readonly IRule[] OwnRules =
    [
        new WorkerCountRule("workers"),
        new ReloadWithWorkersRule(),
        new ReloadOptionsRule(),
        new SocketPrecedenceRule(),
        new TlsPairRule("ssl-keyfile", "ssl-certfile", null),
        new HeaderRule(),
        new KnownNamesRule("loop", ":", Severity.Error),
        new KnownNamesRule("http", ":", Severity.Error),
        new KnownNamesRule("ws", ":", Severity.Error),
        new WebsocketsRule(),
        new InterfaceRule(),
        new TrustRule("forwarded-allow-ips", "proxy-headers"),
        new NeededPackageRule("loop", UvicornPackages.ForLoop),
        new NeededPackageRule("http", UvicornPackages.ForHttp),
        new NeededPackageRule("ws", UvicornPackages.ForWebsockets),
        new NeededPackageRule("env-file", UvicornPackages.ForEnvFile),
        new NeededPackageRule("log-config", UvicornPackages.ForLogConfig),
    ];

    public override string Name => "uvicorn";

    public override IReadOnlyList<IRule> Rules => OwnRules;

    public override CommandLine Command(ProcessContext context)
    {
        var words = new List<Argument> { Words.Application(context) };
        if (context.Backend.Interface == ApplicationInterface.Wsgi)
        {
            words.Add(new Argument("--interface=wsgi", context.Process.BackendPosition));
        }

        return new CommandLine("uvicorn", [.. words, .. context.Options.Words]);
    }

    public override bool TakesSocket(ProcessContext context) => UvicornSocket.TakesSocket(context);

    public override CommandLine SocketCommand(ProcessContext context, CommandLine command) => UvicornSocket.Command(context, command);

    public override CommandLine ContainerCommand(ProcessContext context, CommandLine command) =>
        context.Listeners is [{ Binding: Binding.Tcp { IsLoopback: true } }] ? Words.WithOpenHost(context, command, "host") : command;

    public override IReadOnlyList<Listener> Listen(ProcessContext context) => UvicornSocket.Listen(context);

    public override ServerLifecycle Lifecycle(ProcessContext context)
    {
        var (options, workers) = (context.Options, UvicornSocket.Workers(context));
        return new ServerLifecycle
        {
            // It restarts its workers one after the other, which only a parent of workers can; alone it ends.
            ReloadsOnHangup = UvicornFeatures.ReloadsOnHangup.IsIn(context.Version) && workers > 1,
            GracefulSeconds = options.Small("timeout-graceful-shutdown", GracefulSeconds),
            KeepAliveSeconds = options.Small("timeout-keep-alive", 5),
            Backlog = options.Find("backlog") is null ? null : options.Small("backlog", 2048),
            ConcurrencyLimit = options.Integer("limit-concurrency") is null ? null : options.Small("limit-concurrency", int.MaxValue),
            Websockets = context.Backend.Interface == ApplicationInterface.Asgi && options.Text("ws") != "none" && options.Text("interface") != "wsgi",
            Workers = workers,
        };
    }

    public override bool SpeaksTls(ProcessContext context) => context.Options.Find("ssl-certfile") is not null;

    public override string RootPath(ProcessContext context) => context.Options.Text("root-path") ?? "";

    public override bool PrependsRootPath(ProcessContext context) => UvicornFeatures.PrependsRootPath.IsIn(context.Version);

    public override ProxyTrust? Trust(ProcessContext context) => UvicornTrust.Of(context);
}
