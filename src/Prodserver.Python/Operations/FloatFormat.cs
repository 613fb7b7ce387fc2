using System.Globalization;

namespace Prodserver.Python.Operations;

/// <summary>Floats by the letters of format specifications.</summary>
internal static class FloatFormat
{
    private const int DefaultPrecision = 6;

    /// <param name="magnitude">Not negative.</param>
    /// <param name="type">One of <c>e E f F g G %</c>; null for the general form that always shows a point.</param>
    public static string Write(double magnitude, char? type, int? precision)
    {
        var isUpper = type is 'E' or 'F' or 'G';
        if (!double.IsFinite(magnitude))
        {
            var name = (double.IsNaN(magnitude) ? "nan" : "inf") + (type == '%' ? "%" : "");
            return isUpper ? name.ToUpperInvariant() : name;
        }

        var digits = precision ?? DefaultPrecision;
        return type switch
        {
            'f' or 'F' => ExactDecimal.Fixed(magnitude, digits),
            '%' => ExactDecimal.Fixed(magnitude * 100, digits) + "%",
            'e' or 'E' => Exponent(ExactDecimal.Scientific(magnitude, digits), isUpper),
            _ => General(magnitude, Math.Max(1, digits), isUpper, alwaysPoint: type is null),
        };
    }

    private static string Exponent((string Digits, int Exponent) number, bool isUpper)
    {
        var mantissa = number.Digits.Length == 1 ? number.Digits : $"{number.Digits[0]}.{number.Digits[1..]}";
        var sign = number.Exponent < 0 ? '-' : '+';
        return string.Create(CultureInfo.InvariantCulture, $"{mantissa}{(isUpper ? 'E' : 'e')}{sign}{Math.Abs(number.Exponent):00}");
    }

    private static string General(double magnitude, int precision, bool isUpper, bool alwaysPoint)
    {
        var (digits, exponent) = ExactDecimal.Scientific(magnitude, precision - 1);
        var significant = digits.TrimEnd('0');
        significant = significant.Length == 0 ? "0" : significant;
        if (exponent < -4 || exponent >= precision - (alwaysPoint ? 1 : 0))
        {
            return Exponent((significant, exponent), isUpper);
        }

        if (exponent < 0)
        {
            return "0." + new string('0', -exponent - 1) + significant;
        }

        return significant.Length <= exponent + 1
            ? significant.PadRight(exponent + 1, '0') + (alwaysPoint ? ".0" : "")
            : $"{significant[..(exponent + 1)]}.{significant[(exponent + 1)..]}";
    }
}
