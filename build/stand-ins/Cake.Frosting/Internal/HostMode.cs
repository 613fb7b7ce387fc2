namespace Cake.Frosting.Internal;

/// <summary>What the host does with the target.</summary>
internal enum HostMode
{
    Run,
    DryRun,
    Tree,
    Description,
    Help,
    Version,
    Info,
}
