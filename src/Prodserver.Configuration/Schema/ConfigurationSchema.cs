using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Prodserver.Configuration.Keys;

namespace Prodserver.Configuration.Schema;

/// <summary>The JSON Schema of <c>prodserver.yaml</c> (draft 7, which editors of YAML know), made from the same keys as the reader.</summary>
public static class ConfigurationSchema
{
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The schema's text with a line end at its end.</summary>
    public static string Text()
    {
        var definitions = new SchemaDefinitions();
        var schema = new JsonObject
        {
            ["$schema"] = "http://json-schema.org/draft-07/schema#",
            ["title"] = "prodserver.yaml",
            ["description"] = "What Django's settings cannot say about a deployment.",
        };
        foreach (var (name, value) in definitions.Section(ProjectKeys.Section))
        {
            schema[name] = value?.DeepClone();
        }

        schema["definitions"] = definitions.ToJson();
        return schema.ToJsonString(Options) + "\n";
    }
}
