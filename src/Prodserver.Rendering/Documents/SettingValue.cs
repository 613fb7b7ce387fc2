using System.Globalization;
using System.Text.Json;
using Prodserver.Core.Values;

namespace Prodserver.Rendering.Documents;

/// <summary>A value of the settings as JSON: what JSON lacks is an object with one key that says what it stands for.</summary>
internal static class SettingValue
{
    private const string Opaque = "__opaque__";

    /// <param name="isItem">True for an item of a list.</param>
    public static void Write(Utf8JsonWriter json, ConfigValue value, bool isItem = false)
    {
        switch (value)
        {
            case NullValue:
                json.WriteNullValue();
                break;
            case BooleanValue boolean:
                json.WriteBooleanValue(boolean.Value);
                break;
            case IntegerValue integer:
                WriteNumber(json, integer.Value.ToString(CultureInfo.InvariantCulture), isItem);
                break;
            case FloatValue number when double.IsFinite(number.Value):
                WriteNumber(json, number.Text, isItem);
                break;
            case TextValue { Type: { } type }:
                WriteOpaque(json, type);
                break;
            case TextValue text:
                json.WriteStringValue(text.Value);
                break;
            case ListValue list:
                WriteList(json, list);
                break;
            case MapValue map:
                WriteMap(json, map);
                break;
            case UnknownValue unknown:
                WriteUnknown(json, unknown);
                break;
            case OpaqueValue opaque:
                WriteOpaque(json, opaque.Type);
                break;
            default:
                WriteOpaque(json, "float");
                break;
        }
    }

    /// <summary>Python's own digits, of any length; the writer does not indent what it is given as text.</summary>
    private static void WriteNumber(Utf8JsonWriter json, string digits, bool isItem) =>
        json.WriteRawValue(isItem ? "\n" + new string(' ', 2 * json.CurrentDepth) + digits : digits);

    private static void WriteList(Utf8JsonWriter json, ListValue list)
    {
        json.WriteStartArray();
        foreach (var item in list.Items)
        {
            Write(json, item, isItem: true);
        }

        json.WriteEndArray();
    }

    private static void WriteMap(Utf8JsonWriter json, MapValue map)
    {
        json.WriteStartObject();
        foreach (var entry in map.Entries)
        {
            json.WritePropertyName(entry.Key);
            Write(json, entry.Value);
        }

        json.WriteEndObject();
    }

    private static void WriteUnknown(Utf8JsonWriter json, UnknownValue unknown)
    {
        json.WriteStartObject();
        json.WriteStartObject("__unknown__");
        json.WriteProse("reason", unknown.Reason);
        json.WriteProse("source", unknown.Position.ToString());
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteOpaque(Utf8JsonWriter json, string type)
    {
        json.WriteStartObject();
        json.WriteString(Opaque, type);
        json.WriteEndObject();
    }
}
