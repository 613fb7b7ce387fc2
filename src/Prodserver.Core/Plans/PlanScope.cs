using Prodserver.Core.Findings;
using Prodserver.Core.Plans.Hosting;
using Prodserver.Core.Projects;

namespace Prodserver.Core.Plans;

/// <summary>What every planner and rule reads: an environment with its processes placed on a host.</summary>
internal sealed record PlanScope(Project Project, DeployEnvironment Environment, IReadOnlyList<HostedProcess> Processes)
{
    /// <summary>The first line of every artifact that can hold a comment.</summary>
    public string Heading { get; } = $"Rendered by Prodserver.Build for {Project.Name}, {Environment.Name}. Change the config or the template, not this file.";

    /// <summary>What a process may write to and what outlives a release.</summary>
    public string StateFolder { get; } = "/var/lib/" + Project.Name;

    /// <summary>True where nginx passes requests on to a process.</summary>
    public bool HasSite { get; } = Processes.Any(process => process.Upstream is not null);

    public KnownDatabases Databases { get; } = KnownDatabases.Of(Environment.Django.Databases);

    /// <summary>Full severity where users would notice, information on a developer's machine.</summary>
    public Severity Graded(Severity severity) => Environment.Kind == EnvironmentKind.Development ? Severity.Info : severity;
}
