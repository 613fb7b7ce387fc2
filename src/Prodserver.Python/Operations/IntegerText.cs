using System.Globalization;
using System.Numerics;
using Prodserver.Python.Evaluation;
using Prodserver.Python.Parsing;
using Prodserver.Python.Values;

namespace Prodserver.Python.Operations;

/// <summary>Integers written as text, as Python's <c>int()</c> reads them: blanks around, a sign, single underscores between digits.</summary>
internal static class IntegerText
{
    /// <summary>True for integers that Python itself refuses to write out in decimal (three bits a digit is on the safe side).</summary>
    public static bool IsTooLarge(BigInteger value) => BigInteger.Abs(value).GetBitLength() > NumberReader.MaxDecimalDigits * 3L;

    public static PyValue Parse(string text, int @base, Site site)
    {
        if (!System.Text.Ascii.IsValid(text))
        {
            return site.Unknown("digits beyond ASCII are not modelled");
        }

        if (@base is not (0 or (>= 2 and <= 36)))
        {
            throw site.ValueError("int() base must be >= 2 and <= 36, or 0");
        }

        var digits = text.AsSpan().Trim(" \t\n\r\v\f\x1c\x1d\x1e\x1f");
        var isNegative = digits.StartsWith("-");
        if (digits.Length > 0 && digits[0] is '+' or '-')
        {
            digits = digits[1..];
        }

        var actual = StripPrefix(ref digits, @base, out var mayStartWithUnderscore);
        var number = actual == 0 ? null : Digits(digits, actual, mayStartWithUnderscore, site);
        return number is { } value
            ? site.Integer(isNegative ? -value : value)
            : throw site.ValueError($"invalid literal for int() with base {@base.ToString(CultureInfo.InvariantCulture)}: {Repr.Quote(text)}");
    }

    /// <summary>The base that the digits are in; 0 where base 0 is given and they are no literal of Python's.</summary>
    private static int StripPrefix(ref ReadOnlySpan<char> digits, int @base, out bool stripped)
    {
        var prefixed = digits.Length > 1 && digits[0] == '0' ? char.ToLowerInvariant(digits[1]) switch { 'x' => 16, 'o' => 8, 'b' => 2, _ => 0 } : 0;
        stripped = prefixed != 0 && (@base == 0 || @base == prefixed);
        if (stripped)
        {
            digits = digits[2..];
            return prefixed;
        }

        return @base != 0 ? @base : digits.StartsWith("0") && digits.IndexOfAnyExcept('0', '_') >= 0 ? 0 : 10;
    }

    private static BigInteger? Digits(ReadOnlySpan<char> digits, int @base, bool mayStartWithUnderscore, Site site)
    {
        if (mayStartWithUnderscore && digits.StartsWith("_"))
        {
            digits = digits[1..];
        }

        if (digits.IsEmpty || digits[0] == '_' || digits[^1] == '_' || digits.IndexOf("__") >= 0)
        {
            return null;
        }

        var plain = digits.ToString().Replace("_", "", StringComparison.Ordinal);
        if (!plain.All(digit => Value(digit) < @base))
        {
            return null;
        }

        if (plain.Length > NumberReader.MaxDecimalDigits)
        {
            throw (@base & (@base - 1)) == 0
                ? new LimitException("the integer would be too large to work out", site.Position)
                : site.ValueError($"Exceeds the limit ({NumberReader.MaxDecimalDigits} digits) for integer string conversion: value has {plain.Length} digits; use sys.set_int_max_str_digits() to increase the limit");
        }

        return @base == 10
            ? BigInteger.Parse(plain, NumberStyles.None, CultureInfo.InvariantCulture)
            : plain.Aggregate(BigInteger.Zero, (number, digit) => (number * @base) + Value(digit));
    }

    private static int Value(char digit) =>
        char.IsAsciiDigit(digit) ? digit - '0' : char.IsAsciiLetter(digit) ? (digit | 0x20) - 'a' + 10 : int.MaxValue;
}
