using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using Prodserver.Configuration.Nodes;
using Prodserver.Configuration.Schema;
using Prodserver.Core.Findings;

namespace Prodserver.Configuration.Keys.Types;

/// <summary>A map whose keys the user chooses.</summary>
/// <param name="words">The map in words: "a map of variables".</param>
/// <param name="name">The form of a key.</param>
/// <param name="nameWords">The form of a key in words.</param>
internal sealed class MapType<T>(string words, TextPattern name, string nameWords, KeyType<T> item) : KeyType<IReadOnlyList<Named<T>>>
    where T : notnull
{
    public override string Words => words;

    public KeyType<T> Item => item;

    public override JsonObject ToSchema(SchemaDefinitions definitions) => new()
    {
        ["type"] = new JsonArray("object", "null"),
        ["patternProperties"] = new JsonObject { [name.Text] = item.ToSchema(definitions) },
        ["additionalProperties"] = false,
    };

    public override bool TryRead(
        Node node, KeyPath path, FindingCollector findings, [MaybeNullWhen(false)] out IReadOnlyList<Named<T>> value)
    {
        value = [];
        if (node is ScalarNode { Kind: ScalarKind.Null })
        {
            return true;
        }

        if (node is not MapNode map)
        {
            return RefuseType(node, path, findings);
        }

        var entries = new List<Named<T>>(map.Entries.Count);
        foreach (var entry in map.Entries)
        {
            if (!name.Matches(entry.Key))
            {
                findings.Error(KeyFindings.WrongValue, entry.KeyPosition, $"the name '{entry.Key}' in '{path}' is not {nameWords}", $"write {nameWords}");
            }
            else if (item.TryRead(entry.Value, new KeyPath(path, entry.Key), findings, out var read))
            {
                entries.Add(new Named<T>(entry.Key, entry.KeyPosition, read, entry.Value.Position));
            }
        }

        value = entries;
        return true;
    }
}
