using Prodserver.Core.Findings;

namespace Prodserver.Configuration.Nodes;

/// <summary>A key of a map and its value, each with its own place.</summary>
internal sealed record NodeEntry(string Key, SourcePosition KeyPosition, Node Value);
