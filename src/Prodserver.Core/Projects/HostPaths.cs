namespace Prodserver.Core.Projects;

/// <summary>Where things are on a host. Absolute POSIX paths without <c>..</c>.</summary>
public sealed record HostPaths
{
    /// <summary>The project's own folder, <c>/srv/shop</c> by default.</summary>
    public required string Root { get; init; }

    /// <summary>The folder that holds <c>manage.py</c>, <c>ROOT/current</c> by default: the working directory of every process.</summary>
    public required string Code { get; init; }

    /// <summary>The virtual environment, <c>ROOT/venv</c> by default.</summary>
    public required string VirtualEnvironment { get; init; }

    /// <summary>The root-only file with the values of the secrets, <c>/etc/PROJECT/ENVIRONMENT.env</c> by default.</summary>
    public required string EnvironmentFile { get; init; }
}
