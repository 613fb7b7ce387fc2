using Prodserver.Core.Findings;
using Prodserver.Core.Values;

namespace Prodserver.Core.Projects;

/// <summary>An application object as a server is told it.</summary>
/// <param name="Name"><c>module:attribute</c>, such as <c>shop.asgi:application</c>; what was written where it is malformed, empty where it is unknown.</param>
/// <param name="Position">Where the setting names it.</param>
/// <param name="File">The module's file below the project's folder; null where the project has none.</param>
/// <param name="State">Whether the module defines the attribute.</param>
/// <param name="Interface">What the module binds the attribute to, as far as it shows.</param>
/// <param name="Unknown">Why the setting can't be known, where <paramref name="State"/> says so.</param>
public sealed record ApplicationTarget(
    string Name,
    SourcePosition Position,
    string? File,
    ApplicationState State,
    ApplicationInterface Interface = ApplicationInterface.Unknown,
    UnknownValue? Unknown = null);
