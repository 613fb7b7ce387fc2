using Prodserver.Core.Findings;

namespace Prodserver.Core.Projects;

/// <summary>A variable of a process's environment. Names match <c>[A-Za-z_][A-Za-z0-9_]*</c>.</summary>
/// <param name="Position">Where its value was written.</param>
/// <param name="Reason">Why the pipeline added it; null where the config declares it.</param>
public sealed record EnvironmentVariable(string Name, string Value, SourcePosition Position, string? Reason = null);
