using Prodserver.Core.Commands;
using Prodserver.Servers.Addresses;
using Prodserver.Servers.Compilation;
using Prodserver.Servers.Rules;
using Prodserver.Servers.Waitress.Rules;

namespace Prodserver.Servers.Waitress;

/// <summary>waitress, by its program <c>waitress-serve</c>. Source: https://docs.pylonsproject.org/projects/waitress/en/latest/runner.html.</summary>
internal sealed class WaitressServer : Server
{
    private static readonly IRule[] OwnRules =
    [
        new ExclusionRule(),
        new ProxyRule(),
        new FamilyRule(),
        new TrustRule("trusted-proxy"),
    ];

    public override string Name => "waitress";

    public override IReadOnlyList<IRule> Rules => OwnRules;

    /// <summary>getopt ends at the first word that is no option, so the application is the last.</summary>
    public override CommandLine Command(ProcessContext context) =>
        new("waitress-serve", [.. context.Options.Words, Words.Application(context)]);

    public override CommandLine ContainerCommand(ProcessContext context, CommandLine command) => context.Listeners switch
    {
        _ when context.Options.Find("listen") is not null => Words.WithOpenAddresses(context, command, "listen"),
        [{ Binding: Binding.Tcp { IsLoopback: true } }] => Words.WithOpenHost(context, command, "host"),
        _ => command,
    };

    public override IReadOnlyList<Listener> Listen(ProcessContext context)
    {
        if (context.Options.Find("unix-socket") is { Value: { } path } socket)
        {
            return Address.Unix(path, socket.ValuePosition);
        }

        if (context.Options.Find("listen") is not null)
        {
            return WaitressListen.Read(context);
        }

        var (host, port) = (context.Options.Find("host"), context.Options.Find("port"));
        return Address.Tcp(
            context,
            host is { Value: "*" } ? "0.0.0.0" : host?.Value ?? "0.0.0.0",
            context.Options.Integer("port"),
            (port ?? host)?.ValuePosition ?? context.Process.Position);
    }

    public override ProxyTrust? Trust(ProcessContext context) => WaitressTrust.Of(context);

    public override bool AssumesTls(ProcessContext context) => context.Options.Text("url-scheme") == "https";

    public override ServerLifecycle Lifecycle(ProcessContext context) => new()
    {
        // It handles no SIGTERM: only a KeyboardInterrupt lets its threads finish, and they get five seconds.
        StopSignal = "SIGINT",
        GracefulSeconds = 5,
        KeepAliveSeconds = context.Options.Small("channel-timeout", 120),
        Backlog = context.Options.Find("backlog") is null ? null : context.Options.Small("backlog", 1024),
    };

    public override string RootPath(ProcessContext context) => context.Options.Text("url-prefix") ?? "";
}
