namespace Prodserver.Core.Projects;

/// <summary>How strictly an environment is judged.</summary>
public enum EnvironmentKind
{
    /// <summary>A developer's machine: what is harmless there is at most a warning.</summary>
    Development,

    /// <summary>Everything between: judged like production but for what needs the public internet.</summary>
    Staging,

    Production,
}
