namespace Prodserver.Rendering.Quoting.Systemd;

/// <summary>The lengths of Linux that systemd checks when it reads a path.</summary>
internal static class PathLimits
{
    private const int LongestPath = 4095;

    private const int LongestPart = 255;

    /// <summary>True where a part of the path is <c>..</c>.</summary>
    public static bool LeadsUp(string path) => path.Contains("..", StringComparison.Ordinal) && path.Split('/').Contains("..");

    public static Refusal? FaultOf(string path) =>
        path.Length > LongestPart / 3
        && (Texts.ByteCount(path) > LongestPath || path.Split('/').Any(part => Texts.ByteCount(part) > LongestPart))
            ? new Refusal(SystemdFindings.Path, "is longer than a path can be: 4095 bytes, and 255 between two slashes", "choose a shorter path")
            : null;
}
