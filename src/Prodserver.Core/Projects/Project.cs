namespace Prodserver.Core.Projects;

/// <summary>A Django project as the pipeline sees it: its environments, each with its processes.</summary>
public sealed record Project
{
    /// <summary>The name that units, upstreams, users and paths are made from: <c>^[a-z][a-z0-9-]*$</c>, at most 40 characters.</summary>
    public required string Name { get; init; }

    /// <summary>The environments asked for, in ordinal order of their names.</summary>
    public required IReadOnlyList<DeployEnvironment> Environments { get; init; }

    /// <summary>What pins the Python packages, the best source first; empty where nothing does.</summary>
    public IReadOnlyList<DependencyFile> DependencyFiles { get; init; } = [];

    /// <summary>The user's own templates; one replaces the shipped template of the same name.</summary>
    public IReadOnlyList<TemplateOverride> TemplateOverrides { get; init; } = [];

    /// <summary>Every file that was read, for the manifest, in ordinal order of their paths.</summary>
    public IReadOnlyList<InputFile> Inputs { get; init; } = [];
}
