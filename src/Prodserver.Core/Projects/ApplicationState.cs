namespace Prodserver.Core.Projects;

/// <summary>What reading an application's module told.</summary>
public enum ApplicationState
{
    /// <summary>The module binds the name, or may bind it in a way that can't be known (a star import).</summary>
    Defined,

    /// <summary>The module was read whole and binds no such name.</summary>
    NotDefined,

    /// <summary>No file of the project is the module.</summary>
    ModuleMissing,

    /// <summary>The setting is not a dotted path with an attribute.</summary>
    Malformed,

    /// <summary>The setting's value can't be known; <see cref="ApplicationTarget.Unknown"/> says why.</summary>
    Unknown,
}
