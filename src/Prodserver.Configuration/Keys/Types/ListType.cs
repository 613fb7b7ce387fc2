using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using Prodserver.Configuration.Nodes;
using Prodserver.Configuration.Schema;
using Prodserver.Core.Findings;

namespace Prodserver.Configuration.Keys.Types;

/// <summary>A list of values of one type.</summary>
/// <param name="words">The list in words: "a list of host names".</param>
internal sealed class ListType<T>(string words, KeyType<T> item) : KeyType<IReadOnlyList<Declared<T>>>
    where T : notnull
{
    public override string Words => words;

    public override JsonObject ToSchema(SchemaDefinitions definitions) =>
        new() { ["type"] = new JsonArray("array", "null"), ["items"] = item.ToSchema(definitions) };

    public override bool TryRead(
        Node node, KeyPath path, FindingCollector findings, [MaybeNullWhen(false)] out IReadOnlyList<Declared<T>> value)
    {
        value = [];
        if (node is ScalarNode { Kind: ScalarKind.Null })
        {
            return true;
        }

        if (node is not ListNode list)
        {
            return RefuseType(node, path, findings);
        }

        var items = new List<Declared<T>>(list.Items.Count);
        foreach (var itemNode in list.Items)
        {
            if (item.TryRead(itemNode, path, findings, out var read))
            {
                items.Add(new Declared<T>(read, itemNode.Position));
            }
        }

        value = items;
        return true;
    }
}
