using Prodserver.Core;

namespace Prodserver.Servers.Uvicorn;

/// <summary>The releases in which uvicorn's behaviour changed beyond its options.</summary>
internal static class UvicornVersions
{
    /// <summary>With several workers or reloading, a unix socket and a file descriptor count; before, only host and port do.</summary>
    public static readonly PackageVersion ParentTakesSockets = PackageVersion.Parse("0.15.0");

    /// <summary>The last releases that fail to remove a unix socket which they did not make: 0.15.0 up to before this one.</summary>
    public static readonly PackageVersion RemovesSocketSafely = PackageVersion.Parse("0.20.0");

    /// <summary>It says that workers are ignored when reloading.</summary>
    public static readonly PackageVersion WarnsOfIgnoredWorkers = PackageVersion.Parse("0.20.0");

    /// <summary>The root path is put before every path, as the ASGI specification has it: https://github.com/Kludex/uvicorn/pull/2213.</summary>
    public static readonly PackageVersion PrependsRootPath = PackageVersion.Parse("0.26.0");

    /// <summary>Networks count among trusted peers, and <c>*</c> only where it stands alone: https://github.com/Kludex/uvicorn/pull/2468.</summary>
    public static readonly PackageVersion TrustsNetworks = PackageVersion.Parse("0.31.0");

    /// <summary>File descriptor 0 counts for a parent of workers.</summary>
    public static readonly PackageVersion TakesDescriptorZero = PackageVersion.Parse("0.47.0");

    /// <summary>The default websocket implementation needs a newer websockets package.</summary>
    public static readonly PackageVersion SansIoByDefault = PackageVersion.Parse("0.50.0");

    /// <summary>That package has to be 13.0, no longer 11.0.</summary>
    public static readonly PackageVersion NeedsWebsockets13 = PackageVersion.Parse("0.51.0");

    /// <summary>SIGHUP replaces the workers without losing requests.</summary>
    public static readonly PackageVersion ReloadsOnHangup = PackageVersion.Parse("0.51.0");
}
