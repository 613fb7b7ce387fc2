using Prodserver.Core.Findings;

namespace Prodserver.Core.Values;

/// <summary>A key of a dict and its value, each with its own place.</summary>
public sealed record MapEntry(string Key, SourcePosition KeyPosition, ConfigValue Value);
