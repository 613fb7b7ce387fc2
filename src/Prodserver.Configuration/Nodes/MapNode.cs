using Prodserver.Core.Findings;

namespace Prodserver.Configuration.Nodes;

/// <summary>A map in the order in which it was written; each key is there once.</summary>
internal sealed record MapNode(IReadOnlyList<NodeEntry> Entries, SourcePosition Position) : Node(Position)
{
    public override string Words => "a map";

    public override long Size { get; } = 1 + Entries.Sum(entry => 1 + entry.Value.Size);

    /// <summary>The value of a key, or null; for maps of a few keys.</summary>
    public Node? Find(string key) => Entries.FirstOrDefault(entry => entry.Key == key)?.Value;
}
