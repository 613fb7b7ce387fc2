using System.Globalization;
using System.Numerics;
using System.Text.Json;
using System.Text.RegularExpressions;
using Prodserver.Core.Values;

namespace Prodserver.Python.Tests.Oracle;

/// <summary>Compares values with those that <c>evaluate.py</c> shows, and counts what is known of them.</summary>
internal sealed partial class ValueComparison
{
    public int Known { get; private set; }

    public int Unknown { get; private set; }

    public Dictionary<string, int> Reasons { get; } = [];

    /// <summary>True where the value is what Python has, in every part that is known.</summary>
    public bool Agrees(ConfigValue ours, JsonElement theirs)
    {
        if (ours is UnknownValue unknown)
        {
            Unknown++;
            var reason = QuotedText().Replace(unknown.Reason, "'…'");
            Reasons[reason] = Reasons.GetValueOrDefault(reason) + 1;
            return true;
        }

        Known++;
        return (ours, theirs.ValueKind) switch
        {
            (NullValue, JsonValueKind.Null) => true,
            (BooleanValue boolean, JsonValueKind.True or JsonValueKind.False) => boolean.Value == theirs.GetBoolean(),
            (_, JsonValueKind.Array) => Agrees(ours, theirs[0].GetString()!, theirs),
            _ => false,
        };
    }

    private bool Agrees(ConfigValue ours, string tag, JsonElement theirs) => (ours, tag) switch
    {
        (IntegerValue integer, "int") => integer.Value == Hexadecimal(theirs[1].GetString()!),
        (FloatValue number, "float") => number.Text == theirs[2].GetString() && Bits(number.Value) == theirs[1].GetString(),
        (TextValue text, "str") => text.Value == theirs[1].GetString(),
        (ListValue list, "list") => list.Items.Count == theirs[1].GetArrayLength() && list.Items.Zip(theirs[1].EnumerateArray()).All(pair => Agrees(pair.First, pair.Second)),
        (ListValue list, "set") => list.Items.Count == theirs[1].GetArrayLength() && list.Items.All(item => theirs[1].EnumerateArray().Any(other => Agrees(item, other))),
        (MapValue map, "dict") => Agrees(map, theirs[1]),
        (OpaqueValue opaque, "opaque") => opaque.Type == theirs[1].GetString(),
        (OpaqueValue { Type: "dict" }, "dict") => true,
        _ => false,
    };

    private bool Agrees(MapValue map, JsonElement entries)
    {
        var theirs = entries.EnumerateArray().ToDictionary(entry => entry[0].GetString()!, entry => entry[1]);
        var certain = map.Entries.Where(entry => entry.Value is not UnknownValue).ToList();
        return certain.TrueForAll(entry => theirs.TryGetValue(entry.Key, out var other) && Agrees(entry.Value, other))
            && theirs.Keys.All(key => map.Find(key) is not null)
            && (certain.Count < map.Entries.Count || map.Entries.Select(entry => entry.Key).SequenceEqual(theirs.Keys, StringComparer.Ordinal));
    }

    private static BigInteger Hexadecimal(string text)
    {
        var isNegative = text.StartsWith('-');
        var magnitude = BigInteger.Parse("0" + text[(isNegative ? 3 : 2)..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        return isNegative ? -magnitude : magnitude;
    }

    private static string Bits(double value) => BitConverter.DoubleToInt64Bits(value).ToString("x16", CultureInfo.InvariantCulture);

    [GeneratedRegex("'[^']*'")]
    private static partial Regex QuotedText();
}
