using Prodserver.Core.Projects;
using Prodserver.Servers.Compilation;

namespace Prodserver.Servers.Backends;

/// <summary>A backend class and the server that it starts.</summary>
/// <param name="Path">The dotted path, or the short name.</param>
/// <param name="Interface">The protocol of the application that it serves; unknown for a worker.</param>
/// <param name="IsImportable">True for a class, which manage.py can start; false for a short name.</param>
internal sealed record Backend(string Path, Server Server, ApplicationInterface Interface, bool IsImportable);
