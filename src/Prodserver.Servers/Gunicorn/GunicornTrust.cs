using Prodserver.Core.Commands;
using Prodserver.Servers.Compilation;

namespace Prodserver.Servers.Gunicorn;

/// <summary>Whom gunicorn believes: of the headers it reads that of the scheme alone, and takes it from every peer on a unix socket.</summary>
internal static class GunicornTrust
{
    private const string Option = "forwarded-allow-ips";

    public static ProxyTrust Of(ProcessContext context)
    {
        // uvicorn's workers do the reading themselves, as uvicorn does.
        var isUvicorn = GunicornWorker.IsUvicorn(context);
        return new ProxyTrust
        {
            Peers = (context.Options.Text(Option) ?? "").Split(',', StringSplitOptions.TrimEntries),
            Option = Option,
            IsDeclared = context.Options.Find(Option) is not null,
            BelievesSockets = !isUvicorn,
            KnowsNetworks = true,
            CoversAddress = isUvicorn,
        };
    }
}
