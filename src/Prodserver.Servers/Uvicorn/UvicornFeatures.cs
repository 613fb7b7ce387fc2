using Prodserver.Core.Consumers;

namespace Prodserver.Servers.Uvicorn;

/// <summary>The releases in which uvicorn's behaviour changed beyond its options.</summary>
internal static class UvicornFeatures
{
    private const string Program = "uvicorn";

    public static readonly ConsumerFeature ParentTakesSockets = new(
        Program, "--uds and --fd with several workers or --reload", "0.15.0", "host and port count alone; no socket unit is rendered for several workers");

    /// <summary>0.15.0 up to before this one fail to remove a unix socket which they did not make.</summary>
    public static readonly ConsumerFeature RemovesSocketSafely = new(Program, "ends well with --fd and --uds together", "0.20.0", "the two together are a finding");

    public static readonly ConsumerFeature WarnsOfIgnoredWorkers = new(
        Program, "warns of --workers with --reload", "0.20.0", "it ignores the workers silently, and the finding says so");

    /// <summary>As the ASGI specification has it: https://github.com/Kludex/uvicorn/pull/2213.</summary>
    public static readonly ConsumerFeature PrependsRootPath = new(
        Program, "--root-path is put before every path", "0.26.0", "the root path may be the route; from then on any is a finding");

    /// <summary>https://github.com/Kludex/uvicorn/pull/2468.</summary>
    public static readonly ConsumerFeature TrustsNetworks = new(
        Program, "networks in --forwarded-allow-ips, and * only alone", "0.31.0", "a network trusts nobody, and * anywhere trusts everyone");

    public static readonly ConsumerFeature TakesDescriptorZero = new(Program, "--fd=0 with several workers or --reload", "0.47.0", "it is ignored, as a finding says");

    public static readonly ConsumerFeature SansIoByDefault = new(
        Program, "websockets' sans-I/O protocol by default", "0.50.0", "any release of websockets will do; from then on an old one is a finding");

    public static readonly ConsumerFeature NeedsWebsockets13 = new(Program, "needs websockets 13.0 for it", "0.51.0", "11.0 will do");

    public static readonly ConsumerFeature ReloadsOnHangup = new(
        Program, "SIGHUP replaces workers without losing requests", "0.51.0", "units have no ExecReload=");

    /// <summary>In the order of their versions.</summary>
    public static IReadOnlyList<ConsumerFeature> All { get; } =
    [
        ParentTakesSockets, RemovesSocketSafely, WarnsOfIgnoredWorkers, PrependsRootPath, TrustsNetworks, TakesDescriptorZero, SansIoByDefault, NeedsWebsockets13,
        ReloadsOnHangup,
    ];
}
