using Prodserver.Core.Commands;
using Prodserver.Core.Findings;
using Prodserver.Servers.Arguments;

namespace Prodserver.Servers.Compilation;

/// <summary>An address that a server listens on, and what in the config says so.</summary>
/// <param name="Source">The option that gives it; null for a default.</param>
internal sealed record Listener(Binding Binding, SourcePosition Position, GivenOption? Source = null);
