using Prodserver.Configuration.Keys.Types;
using Prodserver.Core;

namespace Prodserver.Configuration.Keys;

/// <summary>The programs and packages whose versions decide what the artifacts look like.</summary>
internal static class VersionKeys
{
    public static readonly Key<PackageVersion> Python = Program("python", "Python on the target.", "the version in .python-version, else " + Defaults.Versions.Python);

    public static readonly Key<PackageVersion> Nginx = Program("nginx", "nginx on the host.", Defaults.Versions.Nginx);

    public static readonly Key<PackageVersion> Systemd = Program("systemd", "systemd on the host.", Defaults.Versions.Systemd);

    public static readonly Key<PackageVersion> Docker = Program("docker", "The Docker engine.", Defaults.Versions.Docker);

    public static readonly Key<PackageVersion> Compose = Program("compose", "Docker compose.", Defaults.Versions.Compose);

    public static readonly Key<PackageVersion> DjangoProdserver = Program(
        "django-prodserver", "The package that PRODUCTION_PROCESSES is written for.", "the pinned version, else " + Defaults.Versions.DjangoProdserver);

    /// <summary>The Python packages whose command lines are made here.</summary>
    public static readonly IReadOnlyList<Key<PackageVersion>> Packages =
    [
        DjangoProdserver,
        Package("django"),
        Package("uvicorn"),
        Package("gunicorn"),
        Package("granian"),
        Package("waitress"),
        Package("hypercorn"),
        Package("daphne"),
        Package("celery"),
        Package("django-tasks"),
        Package("django-q2"),
    ];

    public static readonly SectionType Section = new("versions", "a map of programs and their versions", [Python, Nginx, Systemd, Docker, Compose, .. Packages]);

    private static Key<PackageVersion> Program(string name, string description, string @default) =>
        new(name, new VersionType()) { Description = description, Default = @default };

    private static Key<PackageVersion> Package(string name) => Program(name, $"The Python package {name}.", "the version that the project pins");
}
