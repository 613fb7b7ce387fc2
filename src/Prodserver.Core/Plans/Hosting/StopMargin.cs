namespace Prodserver.Core.Plans.Hosting;

/// <summary>How long whoever stops a process waits before killing it.</summary>
internal static class StopMargin
{
    /// <summary>Seconds for a process that may itself take <paramref name="gracefulSeconds"/>: it must always get to end its requests, and then itself.</summary>
    public static int After(int gracefulSeconds) => gracefulSeconds > int.MaxValue - 5 ? int.MaxValue : gracefulSeconds + 5;
}
