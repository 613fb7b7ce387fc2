using Prodserver.Core.Findings;

namespace Prodserver.Configuration.Keys;

/// <summary>An entry of a map whose keys the user chooses: an environment, a process, a variable.</summary>
/// <param name="Position">Where the name was written.</param>
internal sealed record Named<T>(string Name, SourcePosition Position, T Value, SourcePosition ValuePosition);
