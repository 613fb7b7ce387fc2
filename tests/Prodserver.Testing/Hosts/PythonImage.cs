namespace Prodserver.Testing.Hosts;

/// <summary>
/// The file system of a base image with Python, as an archive that Docker imports. No registry is asked: it is a Debian 12 whose pip installs from wheels
/// in the image, made from the Python packages of the host's file system. It has nginx, too, and can stand for the image of a proxy.
/// </summary>
public static class PythonImage
{
    // libuv1 is what Debian's uvloop is linked to; the wheel of its authors has it inside.
    private static readonly string[] Packages = ["python-is-python3", "python3-venv", "nginx-light", "libuv1"];

    /// <summary>Gives an engine the image. Where it can't be made, the calling test is skipped or failed with the reason.</summary>
    /// <param name="name">The name that a Dockerfile starts from.</param>
    public static void Import(DockerEngine engine, string name)
    {
        try
        {
            engine.Require("docker", "import", "--change", "ENV PATH=" + BoundedCommand.SystemPath, Archive(), name);
        }
        catch (HostUnavailableException unavailable)
        {
            Requirement.Lacks(unavailable.Message);
        }
    }

    private static string Archive()
    {
        // First: it is kept by itself, and one lock is held at a time.
        var host = DebianRoot.Get();
        return KeptFile.Get(
            $"python-{DebianRoot.Key(string.Join('\n', [DebianRoot.Name, Wheels.Source, .. Packages]))}.tar",
            archive => Make(archive, host));
    }

    private static void Make(string archive, string host)
    {
        var root = archive + ".root";
        KeptFile.Remove(root);
        DebianRoot.Make(root, Packages);
        Wheels.Add(host, root);
        Run(
            "tar", "--create", "--directory=" + root, "--file=" + archive,
            "--exclude=./usr/share/doc", "--exclude=./usr/share/locale", "--exclude=./usr/share/man", "--exclude=./var/lib/apt/lists", ".");
        KeptFile.Remove(root);
    }

    private static void Run(string tool, params IReadOnlyList<string> arguments)
    {
        var result = BoundedCommand.Run(TimeSpan.FromMinutes(2), tool, arguments);
        if (result.ExitCode != 0)
        {
            throw new InvalidOperationException($"{tool} ended with {result.ExitCode}: {result.Output}");
        }
    }
}
