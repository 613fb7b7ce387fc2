using Prodserver.Core.Findings;
using Prodserver.Core.Values;

namespace Prodserver.Core.Projects;

/// <summary>A process as the config declares it: one key of <c>PRODUCTION_PROCESSES</c> with what <c>prodserver.yaml</c> adds to it.</summary>
public sealed record ProcessDefinition
{
    /// <summary>The name, such as <c>web</c>; the reader has refused what can't be part of a unit name.</summary>
    public required string Name { get; init; }

    /// <summary>Where the process is declared: the key.</summary>
    public required SourcePosition Position { get; init; }

    /// <summary>The dotted path of the backend class as written, such as <c>django_prodserver.backends.uvicorn.UvicornServer</c>.</summary>
    public required string Backend { get; init; }

    public required SourcePosition BackendPosition { get; init; }

    /// <summary><c>ARGS</c> as written, values resolved: a dict, a string, <c>None</c>, or anything else that has to be refused; null where there is none.</summary>
    public ConfigValue? Args { get; init; }

    /// <summary><c>APP</c>: the Celery application's dotted path; null where there is none.</summary>
    public ConfigValue? App { get; init; }

    /// <summary>What was found of the application that <see cref="App"/> names; null where it names none.</summary>
    public ApplicationTarget? Application { get; init; }

    /// <summary>
    /// The path prefix that nginx routes to this process, as declared; the process called <c>web</c> has <c>/</c> unless it declares another.
    /// Null where nothing is declared: which backends are web servers is not known yet, so the plan gives <c>/</c> to the first web process
    /// where no process has it, and leaves the others at their own addresses.
    /// </summary>
    public string? Route { get; init; }

    /// <summary>The path of the health check; null means none is declared.</summary>
    public string? Health { get; init; }

    /// <summary>Its containers in a swarm.</summary>
    public int Replicas { get; init; } = 1;

    /// <summary>What nginx lets one client address do (<c>rate_limit</c>); null for no limit.</summary>
    public RateLimit? RateLimit { get; init; }

    public HardeningProfile Hardening { get; init; } = HardeningProfile.Standard;

    /// <summary>The launcher of this process; null leaves the choice to the environment.</summary>
    public Launcher? Launcher { get; init; }
}
