using System.Globalization;
using System.Numerics;
using Prodserver.Core.Values;

namespace Prodserver.Configuration.Nodes;

/// <summary>Turns nodes into the values that the other rooms speak.</summary>
internal static class ConfigValues
{
    /// <summary>Where Python, too, refuses to turn digits into a number.</summary>
    private const int MostDigits = 4300;

    public static ConfigValue From(Node node) => node switch
    {
        ScalarNode scalar => From(scalar),
        ListNode list => new ListValue([.. list.Items.Select(From)], list.Position),
        MapNode map => new MapValue([.. map.Entries.Select(entry => new MapEntry(entry.Key, entry.KeyPosition, From(entry.Value)))], map.Position),
        _ => throw new ArgumentOutOfRangeException(nameof(node)),
    };

    private static ConfigValue From(ScalarNode scalar) => scalar.Kind switch
    {
        ScalarKind.Null => new NullValue(scalar.Position),
        ScalarKind.Boolean => new BooleanValue(scalar.Text[0] is 't' or 'T', scalar.Position),
        ScalarKind.Integer => Integer(scalar),
        ScalarKind.Float => double.TryParse(scalar.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? new FloatValue(number, scalar.Text, scalar.Position)
            : new TextValue(scalar.Text, scalar.Position),
        ScalarKind.Text => new TextValue(scalar.Text, scalar.Position),
    };

    /// <summary>A number with leading zeros or a base stays as it was written: <c>0022</c> is octal to some programs and decimal to others.</summary>
    private static ConfigValue Integer(ScalarNode scalar)
    {
        var digits = scalar.Text.AsSpan().TrimStart("+-");
        return digits is "0" || (digits[0] != '0' && digits.Length <= MostDigits)
            ? new IntegerValue(BigInteger.Parse(scalar.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture), scalar.Position)
            : new TextValue(scalar.Text, scalar.Position);
    }
}
