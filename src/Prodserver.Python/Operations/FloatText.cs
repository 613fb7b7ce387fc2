using System.Globalization;

namespace Prodserver.Python.Operations;

/// <summary>Python's <c>repr()</c> of floats: the shortest digits that give the same double, with an exponent beyond 16 digits.</summary>
internal static class FloatText
{
    public static string Repr(double value)
    {
        if (double.IsNaN(value))
        {
            return "nan";
        }

        if (double.IsInfinity(value))
        {
            return value > 0 ? "inf" : "-inf";
        }

        var (digits, exponent) = Shortest(Math.Abs(value));
        var sign = double.IsNegative(value) ? "-" : "";
        return sign + (exponent is < -4 or >= 16 ? Scientific(digits, exponent) : Positional(digits, exponent));
    }

    /// <summary>The float that a text spells as Python's <c>float()</c> reads it; null where it is none.</summary>
    public static double? Parse(string text)
    {
        var digits = text.AsSpan().Trim(" \t\n\r\v\f\x1c\x1d\x1e\x1f");
        var unsigned = digits.Length > 0 && digits[0] is '+' or '-' ? digits[1..] : digits;
        var sign = digits.StartsWith("-") ? -1.0 : 1.0;
        if (unsigned.Equals("inf", StringComparison.OrdinalIgnoreCase) || unsigned.Equals("infinity", StringComparison.OrdinalIgnoreCase))
        {
            return sign * double.PositiveInfinity;
        }

        if (unsigned.Equals("nan", StringComparison.OrdinalIgnoreCase))
        {
            return double.NaN;
        }

        for (var i = 0; i < unsigned.Length; i++)
        {
            if (unsigned[i] == '_' && (i == 0 || i + 1 == unsigned.Length || !char.IsAsciiDigit(unsigned[i - 1]) || !char.IsAsciiDigit(unsigned[i + 1])))
            {
                return null;
            }
        }

        var plain = unsigned.Contains('_') ? unsigned.ToString().Replace("_", "", StringComparison.Ordinal) : unsigned;
        return plain.Length > 0 && (char.IsAsciiDigit(plain[0]) || plain[0] == '.')
            && double.TryParse(plain, NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var value)
            ? sign * value
            : null;
    }

    /// <summary>The shortest digits, without zeros at either end, and the power of ten of the first.</summary>
    private static (string Digits, int Exponent) Shortest(double value)
    {
        if (value == 0)
        {
            return ("0", 0);
        }

        var text = value.ToString("R", CultureInfo.InvariantCulture);
        var mark = text.IndexOf('E', StringComparison.Ordinal);
        var mantissa = mark < 0 ? text : text[..mark];
        var exponent = mark < 0 ? 0 : int.Parse(text.AsSpan(mark + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var point = mantissa.IndexOf('.', StringComparison.Ordinal) is var dot and >= 0 ? dot : mantissa.Length;
        var digits = mantissa.Replace(".", "", StringComparison.Ordinal);
        var significant = digits.TrimStart('0');
        return (significant.TrimEnd('0'), point - 1 - (digits.Length - significant.Length) + exponent);
    }

    private static string Scientific(string digits, int exponent)
    {
        var mantissa = digits.Length == 1 ? digits : $"{digits[0]}.{digits[1..]}";
        return string.Create(CultureInfo.InvariantCulture, $"{mantissa}e{(exponent < 0 ? '-' : '+')}{Math.Abs(exponent):00}");
    }

    private static string Positional(string digits, int exponent)
    {
        if (exponent < 0)
        {
            return "0." + new string('0', -exponent - 1) + digits;
        }

        return digits.Length <= exponent + 1
            ? digits.PadRight(exponent + 1, '0') + ".0"
            : $"{digits[..(exponent + 1)]}.{digits[(exponent + 1)..]}";
    }
}
