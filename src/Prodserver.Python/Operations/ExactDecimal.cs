using System.Globalization;
using System.Numerics;

namespace Prodserver.Python.Operations;

/// <summary>The exact decimal value of a double, rounded half to even at a given digit: what C's <c>printf</c> and so Python show.</summary>
internal static class ExactDecimal
{
    /// <summary>The value times ten to the power of <paramref name="digits"/>, rounded to an integer.</summary>
    /// <param name="value">Finite and not negative.</param>
    /// <param name="digits">Digits behind the point; negative rounds before it.</param>
    public static BigInteger Scaled(double value, int digits)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        var biased = (int)((bits >> 52) & 0x7FF);
        var mantissa = new BigInteger(bits & 0xF_FFFF_FFFF_FFFF | (biased == 0 ? 0 : 1L << 52));
        var exponent = Math.Max(biased, 1) - 1075;
        var numerator = mantissa * (exponent > 0 ? BigInteger.One << exponent : 1) * (digits > 0 ? BigInteger.Pow(10, digits) : 1);
        var denominator = (exponent < 0 ? BigInteger.One << -exponent : 1) * (digits < 0 ? BigInteger.Pow(10, -digits) : 1);
        var quotient = BigInteger.DivRem(numerator, denominator, out var rest);
        var half = (rest * 2).CompareTo(denominator);
        return half > 0 || (half == 0 && !quotient.IsEven) ? quotient + 1 : quotient;
    }

    /// <summary>Digits with a point: <c>%.2f</c>.</summary>
    public static string Fixed(double value, int precision)
    {
        var digits = Scaled(value, precision).ToString(CultureInfo.InvariantCulture).PadLeft(precision + 1, '0');
        return precision == 0 ? digits : $"{digits[..^precision]}.{digits[^precision..]}";
    }

    /// <summary>The digits of <c>%e</c> and the power of ten of the first.</summary>
    public static (string Digits, int Exponent) Scientific(double value, int precision)
    {
        if (value == 0)
        {
            return (new string('0', precision + 1), 0);
        }

        var exponent = (int)Math.Floor(Math.Log10(value));
        var digits = Scaled(value, precision - exponent);
        var limit = BigInteger.Pow(10, precision + 1);
        if (digits >= limit)
        {
            // The logarithm was a hair too small, or rounding carried into another digit.
            digits = Scaled(value, precision - ++exponent);
        }
        else if (digits < limit / 10)
        {
            digits = Scaled(value, precision - --exponent);
        }

        return (digits.ToString(CultureInfo.InvariantCulture), exponent);
    }
}
