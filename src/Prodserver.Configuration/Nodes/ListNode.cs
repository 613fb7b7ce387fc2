using Prodserver.Core.Findings;

namespace Prodserver.Configuration.Nodes;

/// <summary>A list of nodes.</summary>
internal sealed record ListNode(IReadOnlyList<Node> Items, SourcePosition Position) : Node(Position)
{
    public override string Words => "a list";

    public override long Size { get; } = 1 + Items.Sum(item => item.Size);
}
