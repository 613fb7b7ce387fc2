using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using Prodserver.Configuration.Nodes;
using Prodserver.Configuration.Schema;
using Prodserver.Core.Findings;

namespace Prodserver.Configuration.Keys.Types;

/// <summary>A map of known keys.</summary>
/// <param name="name">The name of the section in the schema and the reference, such as <c>process</c>.</param>
/// <param name="words">The section in words: "the keys of a process".</param>
/// <param name="keys">The keys in the order in which they are listed.</param>
internal sealed class SectionType(string name, string words, params IReadOnlyList<Key> keys) : KeyType<Section>
{
    private readonly Dictionary<string, Key> _byName = keys.ToDictionary(key => key.Name, StringComparer.Ordinal);

    public string Name => name;

    public override string Words => words;

    public IReadOnlyList<Key> Keys => keys;

    public override JsonObject ToSchema(SchemaDefinitions definitions) => definitions.Reference(this);

    public override bool TryRead(Node node, KeyPath path, FindingCollector findings, [MaybeNullWhen(false)] out Section value)
    {
        value = new Section(node.Position);
        switch (node)
        {
            case MapNode map:
                Read(map, value, path, findings);
                ReportMissing(map.Entries, node.Position, path, findings);
                return true;
            case ScalarNode { Kind: ScalarKind.Null }:
                ReportMissing([], node.Position, path, findings);
                return true;
            default:
                return RefuseType(node, path, findings);
        }
    }

    /// <param name="path">Null for the document itself.</param>
    public void Read(MapNode map, Section section, KeyPath? path, FindingCollector findings)
    {
        foreach (var entry in map.Entries)
        {
            if (_byName.TryGetValue(entry.Key, out var key))
            {
                key.Type.ReadInto(section, key, entry.Value, new KeyPath(path, key.Name), findings);
                continue;
            }

            var where = path is null ? "" : $" in '{path}'";
            var nearest = Spelling.Nearest(entry.Key, _byName.Keys);
            findings.Error(
                KeyFindings.UnknownKey,
                entry.KeyPosition,
                $"unknown key '{entry.Key}'{where}",
                nearest is null ? $"the keys here are {string.Join(", ", _byName.Keys)}" : $"did you mean '{nearest}'?");
        }
    }

    private void ReportMissing(IReadOnlyList<NodeEntry> entries, SourcePosition position, KeyPath path, FindingCollector findings)
    {
        foreach (var key in keys)
        {
            if (key.IsRequired && entries.All(entry => entry.Key != key.Name))
            {
                findings.Error(KeyFindings.MissingKey, position, $"'{path}' lacks the key '{key.Name}'", $"add {key.Type.Words}");
            }
        }
    }
}
