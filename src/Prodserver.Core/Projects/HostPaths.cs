namespace Prodserver.Core.Projects;

/// <summary>Where things are on a host. Absolute POSIX paths without <c>..</c>.</summary>
public sealed record HostPaths
{
    /// <summary>The folder below <see cref="Root"/> of the virtual environments that deployments make, one for each set of packages.</summary>
    public const string OwnEnvironments = "shared/venvs";

    /// <summary>True where deployments make the virtual environment; false where the config names one that is there.</summary>
    public bool MakesEnvironment => VirtualEnvironment.StartsWith($"{Root}/{OwnEnvironments}/", StringComparison.Ordinal);

    /// <summary>The project's own folder, <c>/srv/shop</c> by default.</summary>
    public required string Root { get; init; }

    /// <summary>The folder that holds <c>manage.py</c>, <c>ROOT/current</c> by default: the working directory of every process.</summary>
    public required string Code { get; init; }

    /// <summary>The folder of the releases, <c>ROOT/releases</c>, where <see cref="Code"/> is a link to one of them; null where the code is simply there.</summary>
    public string? Releases { get; init; }

    /// <summary>The virtual environment, <c>ROOT/venv</c> by default.</summary>
    public required string VirtualEnvironment { get; init; }

    /// <summary>The root-only file with the values of the secrets, <c>/etc/PROJECT/ENVIRONMENT.env</c> by default.</summary>
    public required string EnvironmentFile { get; init; }
}
