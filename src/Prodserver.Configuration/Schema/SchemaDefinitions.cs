using System.Text.Json.Nodes;
using Prodserver.Configuration.Keys.Types;

namespace Prodserver.Configuration.Schema;

/// <summary>The sections that a schema refers to, each written once.</summary>
internal sealed class SchemaDefinitions
{
    private readonly SortedDictionary<string, JsonObject> _definitions = new(StringComparer.Ordinal);

    /// <summary>A reference to a section's schema.</summary>
    public JsonObject Reference(SectionType section)
    {
        if (!_definitions.ContainsKey(section.Name))
        {
            _definitions.Add(section.Name, []);
            _definitions[section.Name] = Section(section);
        }

        return new JsonObject { ["$ref"] = "#/definitions/" + section.Name };
    }

    /// <summary>The schema of a map of known keys.</summary>
    public JsonObject Section(SectionType section)
    {
        var schema = new JsonObject
        {
            ["type"] = new JsonArray("object", "null"),
            ["additionalProperties"] = false,
            ["properties"] = new JsonObject(section.Keys.Select(key => KeyValuePair.Create<string, JsonNode?>(key.Name, Property(key)))),
        };
        var required = section.Keys.Where(key => key.IsRequired).Select(key => (JsonNode)JsonValue.Create(key.Name)).ToArray();
        if (required.Length > 0)
        {
            schema["type"] = "object";
            schema["required"] = new JsonArray(required);
        }

        return schema;
    }

    public JsonObject ToJson() => new(_definitions.Select(definition => KeyValuePair.Create<string, JsonNode?>(definition.Key, definition.Value)));

    /// <summary>Draft 7 ignores what stands beside <c>$ref</c>, so a reference with a description is wrapped in <c>allOf</c>.</summary>
    private JsonObject Property(Keys.Key key)
    {
        var type = key.Type.ToSchema(this);
        var property = new JsonObject { ["description"] = key.Default is null ? key.Description : $"{key.Description} Default: {key.Default}." };
        if (type.ContainsKey("$ref"))
        {
            property["allOf"] = new JsonArray(type);
            return property;
        }

        foreach (var (name, value) in type)
        {
            property[name] = value?.DeepClone();
        }

        return property;
    }
}
