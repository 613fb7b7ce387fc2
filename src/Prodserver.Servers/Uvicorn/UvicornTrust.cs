using Prodserver.Core.Commands;
using Prodserver.Servers.Compilation;

namespace Prodserver.Servers.Uvicorn;

/// <summary>Whom uvicorn believes. No release up to 0.51 has a name for peers on a unix socket, which have no address: <c>*</c> alone covers them.</summary>
internal static class UvicornTrust
{
    private const string Option = "forwarded-allow-ips";

    public static ProxyTrust? Of(ProcessContext context)
    {
        if (!context.Options.IsOn("proxy-headers"))
        {
            return null;
        }

        var knowsNetworks = UvicornFeatures.TrustsNetworks.IsIn(context.Version);
        var given = context.Options.Find(Option);
        return new ProxyTrust
        {
            Peers = given?.Value is { } value ? Peers(value, knowsNetworks) : ["127.0.0.1"],
            Option = Option,
            IsDeclared = given is not null,
            KnowsNetworks = knowsNetworks,
        };
    }

    /// <summary>From 0.31 on <c>*</c> means everyone only where it stands alone.</summary>
    private static string[] Peers(string value, bool starStandsAlone)
    {
        var peers = value.Split(',', StringSplitOptions.TrimEntries);
        return starStandsAlone && value != "*" ? [.. peers.Where(peer => peer != "*")] : peers;
    }
}
