namespace Prodserver.Core.Projects;

/// <summary>Where an environment is delivered to.</summary>
public abstract record DeployTarget
{
    /// <summary>Releases that stay where the config does not say.</summary>
    public const int DefaultKeep = 5;

    private DeployTarget()
    {
    }

    /// <summary>A folder of this machine.</summary>
    /// <param name="Path">Absolute, or below the output folder; null is the output folder itself.</param>
    public sealed record Directory(string? Path = null) : DeployTarget
    {
        /// <summary>How many releases stay, where each has a folder of its own and a link says which is in service; null where the files are simply there.</summary>
        public int? Keep { get; init; }
    }

    /// <summary>A destination where each release runs beside the one before it until it has proved itself.</summary>
    public abstract record WithReleases : DeployTarget
    {
        /// <summary>Seconds within which every process of a new release has to answer well.</summary>
        public int HealthTimeout { get; init; } = 30;

        /// <summary>Seconds that requests of the old release may still take before their connections are closed.</summary>
        public int Drain { get; init; } = 30;

        /// <summary>Releases that stay, the running one included.</summary>
        public int Keep { get; init; } = DefaultKeep;

        /// <summary>True where a deployment applies the migrations.</summary>
        public bool Migrates { get; init; } = true;

        /// <summary>Processes that can't run twice, in the order in which they are replaced; those not named come after, as declared.</summary>
        public IReadOnlyList<string> Order { get; init; } = [];

        /// <summary>The project's own commands, at most one for each moment.</summary>
        public IReadOnlyList<DeployHook> Hooks { get; init; } = [];
    }

    /// <summary>Linux hosts with systemd and nginx, reached through OpenSSH.</summary>
    /// <param name="Addresses">What ssh takes as a destination, such as <c>deploy@web1.example.com</c>; the first is the one that migrates.</param>
    public sealed record Hosts(IReadOnlyList<string> Addresses) : WithReleases
    {
        /// <summary>A configuration file of OpenSSH in place of the user's own; null for the user's own.</summary>
        public string? SshConfig { get; init; }
    }

    /// <summary>A Docker engine, reached by a context of the docker client; a container with nginx holds the ports that releases take turns behind.</summary>
    public sealed record Docker : WithReleases
    {
        /// <summary>What runs as the proxy where the config names no other.</summary>
        public const string NginxImage = "nginx:1.28-alpine";

        /// <summary>The context's name; null for the one in use.</summary>
        public string? Context { get; init; }

        /// <summary>Where images are pushed to; null where they stay in the engine.</summary>
        public Registry? Registry { get; init; }

        /// <summary>The image of the proxy.</summary>
        public string Proxy { get; init; } = NginxImage;
    }

    /// <summary>A swarm, whose manager is reached by a context of the docker client.</summary>
    public sealed record Swarm : WithReleases
    {
        /// <summary>The context's name; null for the one in use.</summary>
        public string? Context { get; init; }

        /// <summary>Where nodes get images from; null where the engine itself has them, which is enough for a swarm of one node.</summary>
        public Registry? Registry { get; init; }

        public SwarmPublish Publish { get; init; }
    }
}
