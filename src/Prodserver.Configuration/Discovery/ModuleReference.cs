using Prodserver.Core.Findings;

namespace Prodserver.Configuration.Discovery;

/// <summary>A module's dotted name and the place that names it.</summary>
internal sealed record ModuleReference(string Name, SourcePosition Position);
