namespace Prodserver.Core.Projects;

/// <summary>The formats in which a project lists its packages, the most exact first.</summary>
public enum DependencyFileKind
{
    UvLock,
    PoetryLock,
    PipfileLock,
    Requirements,
    Pyproject,
}
