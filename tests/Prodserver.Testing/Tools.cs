namespace Prodserver.Testing;

/// <summary>The real programs that tests use as oracles.</summary>
public static class Tools
{
    /// <summary>Debian's Python, which has Debian's Django and servers; another python3 may stand before it on the <c>PATH</c>.</summary>
    public const string Python = "/usr/bin/python3";

    /// <summary>True where a missing program is a failure (<c>PRODSERVER_TOOLS=require</c>, as CI sets it).</summary>
    public static bool AreRequired => Environment.GetEnvironmentVariable("PRODSERVER_TOOLS") == "require";

    /// <summary>The absolute path of a program, or null.</summary>
    public static string? Find(string tool) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Append("/usr/sbin")
            .Append("/usr/bin")
            .Select(folder => Path.Combine(folder, tool))
            .FirstOrDefault(File.Exists);
}
