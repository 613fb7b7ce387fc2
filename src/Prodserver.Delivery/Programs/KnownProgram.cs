namespace Prodserver.Delivery.Programs;

/// <summary>A program of this machine that can judge artifacts.</summary>
/// <param name="Name">Its name on the <c>PATH</c>.</param>
/// <param name="Package">The Debian package that has it.</param>
/// <param name="VersionArguments">What makes it print its version; the first number of its output is the version.</param>
public sealed record KnownProgram(string Name, string Package, params IReadOnlyList<string> VersionArguments)
{
    public static readonly KnownProgram Nginx = new("nginx", "nginx", "-v");

    public static readonly KnownProgram SystemdAnalyze = new("systemd-analyze", "systemd", "--version");

    public static readonly KnownProgram Docker = new("docker", "docker.io", "--version");

    public static readonly KnownProgram DockerCompose = new("docker-compose", "docker-compose", "version");

    public static readonly KnownProgram Shell = new("sh", "dash");
}
