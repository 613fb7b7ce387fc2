using Prodserver.Configuration.Nodes;
using Prodserver.Core.Findings;

namespace Prodserver.Configuration.Yaml;

/// <summary>The anchored nodes of a document, and how much its aliases repeat.</summary>
internal sealed class YamlAnchors(FindingCollector findings)
{
    /// <summary>As many nodes as aliases may stand for, so that a small file can't make a huge document.</summary>
    private const long MostRepeatedNodes = 100_000;

    private readonly Dictionary<string, Node?> _nodes = new(StringComparer.Ordinal);
    private long _repeatedNodes;

    /// <summary>Marks a node that is still being read.</summary>
    public void Begin(string anchor) => _nodes[anchor] = null;

    public void End(string anchor, Node node) => _nodes[anchor] = node;

    /// <summary>The node that an alias repeats, or null with a finding.</summary>
    public Node? Resolve(string alias, SourcePosition position)
    {
        if (!_nodes.TryGetValue(alias, out var node))
        {
            findings.Error(
                YamlFindings.Alias, position, $"no anchor '&{alias}' stands before this alias", "mark the value to repeat with the anchor, or write the value here");
            return null;
        }

        if (node is null)
        {
            findings.Error(YamlFindings.Alias, position, $"the alias '*{alias}' is part of the value that it repeats", "write the value here");
            return null;
        }

        _repeatedNodes += node.Size;
        if (_repeatedNodes > MostRepeatedNodes)
        {
            findings.Error(YamlFindings.TooLarge, position, $"the aliases up to here repeat more than {MostRepeatedNodes} nodes", "write less through aliases");
            return null;
        }

        return node;
    }
}
