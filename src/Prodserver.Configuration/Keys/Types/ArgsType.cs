using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using Prodserver.Configuration.Nodes;
using Prodserver.Configuration.Schema;
using Prodserver.Core.Findings;
using Prodserver.Core.Values;

namespace Prodserver.Configuration.Keys.Types;

/// <summary>The options of a server: a map of single values and lists of them, or one text. Which options there are is the server's business.</summary>
internal sealed class ArgsType : KeyType<ConfigValue>
{
    public override string Words => "a map of options";

    public override JsonObject ToSchema(SchemaDefinitions definitions)
    {
        var scalar = new JsonArray("string", "number", "boolean", "null");
        var option = new JsonObject
        {
            ["type"] = new JsonArray("string", "number", "boolean", "null", "array"),
            ["items"] = new JsonObject { ["type"] = scalar },
        };
        return new JsonObject { ["type"] = new JsonArray("object", "string", "null"), ["additionalProperties"] = option };
    }

    public override bool TryRead(Node node, KeyPath path, FindingCollector findings, [MaybeNullWhen(false)] out ConfigValue value)
    {
        value = null;
        switch (node)
        {
            case MapNode map:
                value = new MapValue(
                    [.. map.Entries.Where(entry => Check(entry, path, findings)).Select(entry => new MapEntry(entry.Key, entry.KeyPosition, ConfigValues.From(entry.Value)))],
                    map.Position);
                return true;
            case ScalarNode { Kind: ScalarKind.Text or ScalarKind.Null } scalar:
                value = scalar.Kind == ScalarKind.Text ? ConfigValues.From(scalar) : new MapValue([], scalar.Position);
                return true;
            default:
                return RefuseType(node, path, findings);
        }
    }

    /// <summary>True where an option's value is a single value or a list of them.</summary>
    private static bool Check(NodeEntry entry, KeyPath path, FindingCollector findings)
    {
        var wrong = entry.Value switch
        {
            ScalarNode => null,
            ListNode list => list.Items.FirstOrDefault(item => item is not ScalarNode),
            _ => entry.Value,
        };
        if (wrong is null)
        {
            return true;
        }

        findings.Error(
            KeyFindings.WrongType,
            wrong.Position,
            $"the option '{path}.{entry.Key}' has {wrong.Words} as a value",
            "write a text, a number, a boolean or a list of them");
        return false;
    }
}
