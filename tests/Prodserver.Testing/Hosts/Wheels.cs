namespace Prodserver.Testing.Hosts;

/// <summary>An index of Python packages without a network: pip of a file system that has it installs from wheels of the packages that a Debian host has.</summary>
internal static class Wheels
{
    private const string Folder = "/usr/share/wheels";

    private const string PipSettings = $"[global]\nno-index = true\nfind-links = {Folder}\n";

    private static readonly string Maker = RepositoryFolder.Combine("tests", "Prodserver.Testing", "Hosts", "wheels.py");

    /// <summary>Changes with everything that the wheels are made by.</summary>
    public static string Source => PipSettings + File.ReadAllText(Maker);

    /// <param name="host">The file system whose packages become wheels.</param>
    /// <param name="root">The file system that gets them.</param>
    public static void Add(string host, string root)
    {
        Directory.CreateDirectory(root + Folder);
        File.WriteAllText(Path.Combine(root, "etc/pip.conf"), PipSettings);
        var result = BoundedCommand.Run(TimeSpan.FromMinutes(2), Tools.Python, Maker, host, root + Folder);
        if (result.ExitCode != 0)
        {
            throw new InvalidOperationException($"the wheels can't be made: {result.Output}");
        }
    }
}
