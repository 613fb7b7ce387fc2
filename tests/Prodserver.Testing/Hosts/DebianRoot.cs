using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;

namespace Prodserver.Testing.Hosts;

/// <summary>
/// The file system of a Debian 12 host with what a deployment needs. Making it takes minutes and the network, so that it is kept in the user's cache
/// folder, outside the checkout, under a name that changes with the list of packages.
/// </summary>
internal static class DebianRoot
{
    private const string Suite = "bookworm";

    private static readonly string[] Packages =
    [
        "celery", "gunicorn", "libjs-jquery", "nginx-light", "openssl", "procps", "python3-django", "python3-websockets", "systemd", "systemd-sysv", "uvicorn",
    ];

    private static readonly TimeSpan TimeToMake = TimeSpan.FromMinutes(15);

    /// <summary>The folder, made if it is not there. Several test runs may ask at the same time: one makes it, the others wait.</summary>
    /// <exception cref="HostUnavailableException">It can't be made here.</exception>
    public static string Get()
    {
        var cache = Path.Combine(CacheFolder(), "prodserver-build");
        var root = Path.Combine(cache, "debian-" + Key());
        Directory.CreateDirectory(cache);
        using (LockOf(root))
        {
            if (!Directory.Exists(root))
            {
                Make(root);
            }
        }

        return root;
    }

    private static void Make(string root)
    {
        var unfinished = root + ".unfinished";
        Remove(unfinished);
        try
        {
            // In a mount namespace of its own, so that nothing stays mounted below the folder, however it ends.
            var result = BoundedCommand.Run(
                TimeToMake, "unshare", "--mount", "debootstrap", "--variant=minbase", "--include=" + string.Join(',', Packages), Suite, unfinished);
            if (result.ExitCode != 0)
            {
                throw new HostUnavailableException("debootstrap can't make a Debian host here: " + result.Output.Split('\n')[^1]);
            }
        }
        catch (TimeoutException timeout)
        {
            throw new HostUnavailableException("debootstrap can't make a Debian host here: " + timeout.Message);
        }

        Remove(Path.Combine(unfinished, "var/cache/apt/archives"));
        Directory.Move(unfinished, root);
    }

    private static void Remove(string folder) => BoundedCommand.Run(TimeSpan.FromMinutes(2), "rm", "--recursive", "--force", "--one-file-system", folder);

    private static FileStream LockOf(string root)
    {
        var waited = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                return new FileStream(root + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (waited.Elapsed < TimeToMake)
            {
                Thread.Sleep(200);
            }
            catch (IOException held)
            {
                throw new HostUnavailableException("another run is still making the Debian host: " + held.Message);
            }
        }
    }

    private static string Key() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Suite + ' ' + string.Join(' ', Packages))))[..12];

    /// <summary>The folder of the XDG base directory specification.</summary>
    private static string CacheFolder() => Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } folder && Path.IsPathRooted(folder)
        ? folder
        : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache");
}
