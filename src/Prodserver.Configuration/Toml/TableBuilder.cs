using Prodserver.Configuration.Nodes;
using Prodserver.Core.Findings;

namespace Prodserver.Configuration.Toml;

/// <summary>Puts a TOML table together from its parts. Of a key that is given twice the first value counts.</summary>
internal sealed class TableBuilder(SourcePosition position)
{
    private readonly List<(string Key, SourcePosition Position, object Value)> _entries = [];
    private readonly Dictionary<string, object> _values = new(StringComparer.Ordinal);

    public void Add(string key, SourcePosition keyPosition, Node value)
    {
        if (_values.TryAdd(key, value))
        {
            _entries.Add((key, keyPosition, value));
        }
    }

    /// <summary>The table of a key, begun here or further up.</summary>
    public TableBuilder Table(string key, SourcePosition keyPosition)
    {
        if (_values.TryGetValue(key, out var known))
        {
            return known as TableBuilder ?? new TableBuilder(keyPosition);
        }

        var table = new TableBuilder(keyPosition);
        _values.Add(key, table);
        _entries.Add((key, keyPosition, table));
        return table;
    }

    public MapNode Build() =>
        new([.. _entries.Select(entry => new NodeEntry(entry.Key, entry.Position, entry.Value as Node ?? ((TableBuilder)entry.Value).Build()))], position);
}
