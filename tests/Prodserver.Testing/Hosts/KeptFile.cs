using System.Diagnostics;

namespace Prodserver.Testing.Hosts;

/// <summary>
/// What takes minutes and the network to make, and is therefore kept in the user's cache folder, outside the checkout. Several test runs may ask at the
/// same time: one makes it, the others wait.
/// </summary>
internal static class KeptFile
{
    private static readonly TimeSpan TimeToMake = TimeSpan.FromMinutes(20);

    /// <summary>The path of the file or folder, which is made if it is not there.</summary>
    /// <param name="name">A name that changes with everything it is made from.</param>
    /// <param name="make">Makes it at the path it is given, where nothing is.</param>
    public static string Get(string name, Action<string> make)
    {
        var cache = Path.Combine(CacheFolder(), "prodserver-build");
        var kept = Path.Combine(cache, name);
        Directory.CreateDirectory(cache);
        using (LockOf(kept))
        {
            if (!Path.Exists(kept))
            {
                var unfinished = kept + ".unfinished";
                Remove(unfinished);
                make(unfinished);
                Directory.Move(unfinished, kept);
            }
        }

        return kept;
    }

    public static void Remove(string path) => BoundedCommand.Run(TimeSpan.FromMinutes(2), "rm", "--recursive", "--force", "--one-file-system", path);

    private static FileStream LockOf(string kept)
    {
        var waited = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                return new FileStream(kept + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (waited.Elapsed < TimeToMake)
            {
                Thread.Sleep(200);
            }
            catch (IOException held)
            {
                throw new HostUnavailableException($"another run is still making {kept}: {held.Message}");
            }
        }
    }

    /// <summary>The folder of the XDG base directory specification.</summary>
    private static string CacheFolder() => Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } folder && Path.IsPathRooted(folder)
        ? folder
        : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache");
}
