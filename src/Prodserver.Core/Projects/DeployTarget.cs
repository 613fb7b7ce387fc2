namespace Prodserver.Core.Projects;

/// <summary>Where an environment is delivered to.</summary>
public abstract record DeployTarget
{
    private DeployTarget()
    {
    }

    /// <summary>A folder of this machine.</summary>
    /// <param name="Path">Absolute, or below the output folder; null is the output folder itself.</param>
    public sealed record Directory(string? Path = null) : DeployTarget;
}
