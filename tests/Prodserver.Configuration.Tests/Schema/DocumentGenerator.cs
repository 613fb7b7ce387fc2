using System.Text.Json.Nodes;
using CsCheck;
using Prodserver.Configuration.Keys;
using Prodserver.Configuration.Keys.Types;

namespace Prodserver.Configuration.Tests.Schema;

/// <summary>Generates documents that are mostly close to valid: known keys with values of their type, and now and then something else.</summary>
internal static class DocumentGenerator
{
    private static readonly string[] Texts =
    [
        "", "shop", "Shop", "shop-2", "-shop", "root", "native", "manage", "strict", "compat", "production", "directory", "shop.settings", "shop.settings.{environment}",
        "shop.{env}", ".shop", "shop..settings", "/", "/srv/shop", "/srv/../etc", "/srv/..", "/srv/..x", "srv/shop", "../x", "/{environment}/x", "/static/", "/static", "static/",
        "/a?b", "/a b", "/ä/", "512M", "8G", "8GiB", "8 G", "0M", "8g", "8gib", "1.22.1", "3.10", "v1", "1.0rc1", "1.0-rc.1", "latest", "DJANGO_SECRET_KEY", "A=b", "1A", "example.com",
        "*.example.com", "a b", "registry.example.com:5000/shop", "shop:1", "python:3.11-slim", "python", "python@sha256:12", "a..b", "a__b", "x{y}", "é",
    ];

    private static readonly Gen<JsonNode?> Text = Gen.OneOf(Texts).Select(text => (JsonNode?)JsonValue.Create(text));

    private static readonly Gen<JsonNode?> Scalar = Gen.Frequency(
        (6, Text),
        (2, Gen.Int[-2, 5000].Select(number => (JsonNode?)JsonValue.Create(number))),
        (1, Gen.OneOf(0.5, 3.25, 1.5).Select(number => (JsonNode?)JsonValue.Create(number))),
        (1, Gen.Bool.Select(value => (JsonNode?)JsonValue.Create(value))),
        (1, Gen.Const((JsonNode?)null)));

    private static readonly Gen<JsonNode?> Anything = Gen.Frequency(
        (4, Scalar),
        (1, Scalar.Array[0, 2].Select(items => (JsonNode?)new JsonArray([.. items.Select(Copy)]))),
        (1, Gen.Select(Gen.OneOf(Texts), Scalar, (key, value) => (JsonNode?)new JsonObject { [key] = Copy(value) })));

    public static Gen<JsonNode?> Documents { get; } = Section(ProjectKeys.Section);

    private static Gen<JsonNode?> Section(SectionType section)
    {
        var entry = Gen.OneOf([.. section.Keys]).SelectMany(key => Value(key.Type).Select(value => (key.Name, Value: value)));
        var odd = Gen.Select(Gen.OneOf("projekt", "x", "hosts", ""), Anything, (name, value) => (Name: name, Value: value));
        var required = section.Keys.Where(key => key.IsRequired).ToArray();
        var entries = Gen.Frequency((30, entry), (1, odd)).Array[0, 4];
        return required.Length == 0
            ? OrAnything(entries.Select(Object))
            : OrAnything(Gen.Select(Gen.OneOf(required).SelectMany(key => Value(key.Type).Select(value => (key.Name, Value: value))).Array[0, 4], entries, (first, rest) => Object([.. first, .. rest])));
    }

    private static Gen<JsonNode?> Value(KeyType type) => OrAnything(type switch
    {
        SectionType section => Section(section),
        MapType<Section> map => Map(Section((SectionType)map.Item)),
        MapType<string> => Map(Scalar),
        ListType<string> => Text.Array[0, 3].Select(items => (JsonNode?)new JsonArray([.. items.Select(Copy)])),
        TextType text => Matching(text),
        ChoiceType<Core.Projects.Launcher> => Pick("native", "manage", "Native"),
        ChoiceType<Core.Projects.HardeningProfile> => Pick("strict", "standard", "compat", "none"),
        ChoiceType<Core.Projects.EnvironmentKind> => Pick("development", "staging", "production", "prod"),
        MemoryType => Pick("512M", "8G", "8GiB", "1T", "lots"),
        VersionType => Pick("1.22.1", "252", "3.11", "x"),
        BooleanType => Gen.Bool.Select(value => (JsonNode?)JsonValue.Create(value)),
        IntegerType => Gen.Int[-1, 4100].Select(value => (JsonNode?)JsonValue.Create(value)),
        _ => Anything,
    });

    /// <summary>Mostly a text that the type takes.</summary>
    private static Gen<JsonNode?> Matching(TextType type)
    {
        var pattern = type.ToSchema(new Configuration.Schema.SchemaDefinitions())["pattern"]!.GetValue<string>();
        var matching = Texts.Where(text => System.Text.RegularExpressions.Regex.IsMatch(text, pattern)).ToArray();
        return Gen.Frequency((8, Pick(matching)), (1, Text));
    }

    private static Gen<JsonNode?> Map(Gen<JsonNode?> item) => Gen.Select(Gen.OneOf("web", "production", "PORT", "a_b", "a-b", "a.b", "8000"), item, (name, value) => (name, value))
        .Array[0, 3].Select(Object);

    private static Gen<JsonNode?> Pick(params string[] words) => Gen.OneOf(words).Select(word => (JsonNode?)JsonValue.Create(word));

    private static Gen<JsonNode?> OrAnything(Gen<JsonNode?> usual) => Gen.Frequency((60, usual), (1, Anything));

    private static JsonNode? Object((string Name, JsonNode? Value)[] entries)
    {
        var result = new JsonObject();
        foreach (var (name, value) in entries)
        {
            result[name] = Copy(value);
        }

        return result;
    }

    private static JsonNode? Copy(JsonNode? node) => node?.DeepClone();
}
