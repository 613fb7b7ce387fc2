using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Text.Json;
using Prodserver.Core.Findings;
using Prodserver.Core.Projects;
using Prodserver.Core.Values;

namespace Prodserver.Delivery.Settings;

/// <summary>Reads the values that <c>read_settings.py</c> writes.</summary>
/// <param name="secrets">The variables that have stand-ins: what is made of one is not known.</param>
/// <param name="position">The place that all parts of the value get.</param>
internal sealed class PythonValue(IReadOnlyList<SecretName> secrets, SourcePosition position)
{
    public ConfigValue Read(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Null => new NullValue(position),
        JsonValueKind.True or JsonValueKind.False => new BooleanValue(json.GetBoolean(), position),
        _ => Read(json[0].GetString()!, json[1], json),
    };

    private ConfigValue Read(string tag, JsonElement content, JsonElement json) => tag switch
    {
        "int" => new IntegerValue(BigInteger.Parse(content.GetString()!, CultureInfo.InvariantCulture), position),
        "float" => Float(content.GetString()!),
        "path" => Text(TextOf(json[2]), content.GetString()),
        "list" => new ListValue([.. content.EnumerateArray().Select(Read)], position),
        "dict" => new MapValue([.. content.EnumerateArray().Select(entry => new MapEntry(TextOf(entry[0]), position, Read(entry[1])))], position),
        "opaque" => new OpaqueValue(content.GetString()!, position),
        _ => Text(TextOf(json), type: null),
    };

    private ConfigValue Text(string text, string? type) => StandIn.SecretIn(text, secrets) is { } secret
        ? new UnknownValue($"it depends on the secret '{secret}'", position) { IsSecret = true }
        : new TextValue(text, position) { Type = type };

    private FloatValue Float(string text) => new(text switch
    {
        "inf" => double.PositiveInfinity,
        "-inf" => double.NegativeInfinity,
        "nan" => double.NaN,
        _ => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture),
    }, text, position);

    /// <summary>A text of Python may have half a character, which no encoding has: it comes as UTF-16.</summary>
    private static string TextOf(JsonElement json)
    {
        var text = json[1].GetString()!;
        return json[0].GetString() == "utf16" ? new string(MemoryMarshal.Cast<byte, char>(Convert.FromHexString(text))) : text;
    }
}
