using Prodserver.Core.Findings;

namespace Prodserver.Configuration.Keys;

/// <summary>A value and the place it was written at.</summary>
internal sealed record Declared<T>(T Value, SourcePosition Position);
