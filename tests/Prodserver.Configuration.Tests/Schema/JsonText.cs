using System.Text.Json.Nodes;
using Prodserver.Configuration.Nodes;

namespace Prodserver.Configuration.Tests.Schema;

/// <summary>Writes a document that was read from YAML as JSON, for a validator that reads nothing else.</summary>
internal static class JsonText
{
    public static string From(Node node) => Json(node)?.ToJsonString() ?? "null";

    private static JsonNode? Json(Node node) => node switch
    {
        ScalarNode { Kind: ScalarKind.Null } => null,
        ScalarNode { Kind: ScalarKind.Text, Text: var text } => JsonValue.Create(text),
        ScalarNode { Text: var text } => JsonNode.Parse(text),
        ListNode list => new JsonArray([.. list.Items.Select(Json)]),
        MapNode map => new JsonObject(map.Entries.Select(entry => KeyValuePair.Create(entry.Key, Json(entry.Value)))),
        _ => throw new ArgumentOutOfRangeException(nameof(node)),
    };
}
