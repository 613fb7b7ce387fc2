using System.Security.Cryptography;
using System.Text;

namespace Prodserver.Testing.Hosts;

/// <summary>The file system of a Debian 12 host with what a deployment needs, under a name that changes with the list of packages.</summary>
internal static class DebianRoot
{
    private const string Suite = "bookworm";

    private static readonly string[] Packages =
    [
        "celery", "gunicorn", "libjs-jquery", "nginx-light", "openssh-server", "openssl", "procps", "python3-django", "python3-httptools", "python3-uvloop",
        "python3-venv", "python3-websockets", "sudo", "systemd", "systemd-sysv", "uvicorn",
    ];

    private static readonly TimeSpan TimeToMake = TimeSpan.FromMinutes(15);

    public static string Name { get; } = "debian-" + Key(string.Join(' ', [Suite, .. Packages, Wheels.Source]));

    /// <summary>The folder, made if it is not there.</summary>
    /// <exception cref="HostUnavailableException">It can't be made here.</exception>
    public static string Get() => KeptFile.Get(
        Name,
        folder =>
        {
            Make(folder, Packages);
            Wheels.Add(folder, folder);
        });

    /// <summary>Makes the file system of a Debian with these packages and what they need.</summary>
    /// <exception cref="HostUnavailableException">It can't be made here.</exception>
    public static void Make(string folder, params IReadOnlyList<string> packages)
    {
        try
        {
            // In a mount namespace of its own, so that nothing stays mounted below the folder, however it ends.
            var result = BoundedCommand.Run(
                TimeToMake, "unshare", "--mount", "debootstrap", "--variant=minbase", "--include=" + string.Join(',', packages), Suite, folder);
            if (result.ExitCode != 0)
            {
                throw new HostUnavailableException("debootstrap can't make a Debian here: " + result.Output.Split('\n')[^1]);
            }
        }
        catch (TimeoutException timeout)
        {
            throw new HostUnavailableException("debootstrap can't make a Debian here: " + timeout.Message);
        }

        KeptFile.Remove(Path.Combine(folder, "var/cache/apt/archives"));
    }

    /// <summary>Twelve digits that stand for what something is made from.</summary>
    public static string Key(string source) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(source)))[..12];
}
