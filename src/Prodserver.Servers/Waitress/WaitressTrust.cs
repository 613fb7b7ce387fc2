using Prodserver.Core.Commands;
using Prodserver.Servers.Compilation;

namespace Prodserver.Servers.Waitress;

/// <summary>Whom waitress believes: one peer, and of its headers those that are named.</summary>
internal static class WaitressTrust
{
    private const string Option = "trusted-proxy";

    public static ProxyTrust? Of(ProcessContext context)
    {
        if (context.Options.Find(Option) is not { Value: { Length: > 0 } peer })
        {
            return null;
        }

        var headers = context.Options.Text("trusted-proxy-headers");
        return new ProxyTrust
        {
            Peers = [peer],
            Option = Option,
            IsDeclared = true,
            // It calls a peer on a unix socket so.
            BelievesSockets = peer == "localhost",
            CoversAddress = headers?.Contains("x-forwarded-for", StringComparison.OrdinalIgnoreCase) == true,
            // None named is X-Forwarded-Proto, as it was before they had to be. The header Forwarded does not get past nginx.
            CoversScheme = string.IsNullOrWhiteSpace(headers) || headers.Contains("x-forwarded-proto", StringComparison.OrdinalIgnoreCase),
        };
    }
}
