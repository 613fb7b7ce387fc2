namespace Prodserver.Core.Plans.Rules;

/// <summary>The rules, in the order of their codes.</summary>
internal static class PlanRules
{
    public static IReadOnlyList<IPlanRule> All { get; } =
    [
        new ServerNamesRule(),
        new RootPathRule(),
        new AllowedHostsRule(),
        new ContainerAddressRule(),
        new UnroutedProcessRule(),
        new StrictProfileRule(),
        new StrictNetworkRule(),
        new UserRule(),
        new UpstreamAddressRule(),
        new SocketFolderRule(),
        new DatabaseFolderRule(),
        new TrustedPeersRule(),
        new DebugRule(),
        new TlsRedirectRule(),
        new TrustedOriginsRule(),
        new SchemeHeaderRule(),
        new OriginFormRule(),
        new FilesRule(),
        new FilesRouteRule(),
        new StaticFilesServedRule(),
        new ConcurrencyRule(),
        new SharedNamesRule(),
        new ReleaseFilesRule(),
    ];
}
