using Prodserver.Configuration.Nodes;
using Prodserver.Core.Findings;

namespace Prodserver.Configuration.Yaml;

/// <summary>
/// Puts a map together. A merge key (https://yaml.org/type/merge.html) adds what the map itself doesn't say, wherever it stands; of several
/// merged maps the first wins.
/// </summary>
internal sealed class MapBuilder(FindingCollector findings)
{
    private readonly List<NodeEntry> _own = [];
    private readonly List<NodeEntry> _merged = [];
    private readonly Dictionary<string, NodeEntry> _keys = new(StringComparer.Ordinal);

    public void Add(NodeEntry entry)
    {
        if (_keys.TryAdd(entry.Key, entry))
        {
            _own.Add(entry);
            return;
        }

        findings.Error(
            YamlFindings.DuplicateKey, entry.KeyPosition, $"the key '{entry.Key}' is given again; line {_keys[entry.Key].KeyPosition.Line} has it first", "keep one of the two");
    }

    public void Merge(Node value)
    {
        switch (value)
        {
            case MapNode map:
                _merged.AddRange(map.Entries);
                break;
            case ListNode list when list.Items.All(item => item is MapNode):
                _merged.AddRange(list.Items.Cast<MapNode>().SelectMany(map => map.Entries));
                break;
            default:
                findings.Error(YamlFindings.Unsupported, value.Position, $"'<<' merges maps, and this is {value.Words}", "name an anchored map: '<<: *name'");
                break;
        }
    }

    public MapNode Build(SourcePosition position)
    {
        foreach (var entry in _merged)
        {
            if (_keys.TryAdd(entry.Key, entry))
            {
                _own.Add(entry);
            }
        }

        return new MapNode(_own, position);
    }
}
