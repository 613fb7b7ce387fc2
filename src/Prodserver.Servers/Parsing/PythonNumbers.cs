using System.Globalization;
using System.Numerics;
using System.Text;

namespace Prodserver.Servers.Parsing;

/// <summary>
/// Reads numbers as Python's <c>int()</c> and <c>float()</c> do: space around them, digits of every script, single underscores between digits.
/// Source: https://docs.python.org/3/library/functions.html#int and #float.
/// </summary>
internal static class PythonNumbers
{
    /// <summary>The most digits that <c>int()</c> takes, against quadratic time: <c>sys.set_int_max_str_digits</c>, which spares other bases.</summary>
    private const int MaximumDigits = 4300;

    /// <summary>What <c>int(text)</c> gives, or null where it raises.</summary>
    public static BigInteger? Integer(string text) => Integer(text, 10);

    /// <summary>What <c>int(text, radix)</c> gives, or null where it raises.</summary>
    /// <param name="radix">8, 10, or 0 for a literal that tells its own base.</param>
    public static BigInteger? Integer(string text, int radix)
    {
        var digits = Plain(text).AsSpan().Trim(AsciiSpaces);
        var isNegative = digits is ['-', ..];
        digits = digits is ['+' or '-', ..] ? digits[1..] : digits;
        var (effective, body) = Prefix(digits, radix);
        var value = Digits(body, effective);
        if (value is { } number && radix == 0 && effective == 10 && !number.IsZero && body[0] == '0')
        {
            return null; // 010 is no literal, though 00 is.
        }

        return isNegative ? -value : value;
    }

    /// <summary>What <c>float(text)</c> gives, or null where it raises.</summary>
    public static double? Float(string text)
    {
        var number = Plain(text).AsSpan().Trim(AsciiSpaces);
        var isNegative = number is ['-', ..];
        number = number is ['+' or '-', ..] ? number[1..] : number;
        if (number.Equals("inf", StringComparison.OrdinalIgnoreCase) || number.Equals("infinity", StringComparison.OrdinalIgnoreCase))
        {
            return isNegative ? double.NegativeInfinity : double.PositiveInfinity;
        }

        if (number.Equals("nan", StringComparison.OrdinalIgnoreCase))
        {
            return double.NaN;
        }

        if (!IsDecimal(number))
        {
            return null;
        }

        var value = double.Parse(number.ToString().Replace("_", "", StringComparison.Ordinal), NumberStyles.Float, CultureInfo.InvariantCulture);
        return isNegative ? -value : value;
    }

    private static ReadOnlySpan<char> AsciiSpaces => " \t\n\v\f\r";

    /// <summary>The text with digits and spaces of other scripts as ASCII; anything else outside ASCII becomes a character that no number has.</summary>
    private static string Plain(string text)
    {
        if (Ascii.IsValid(text))
        {
            return text;
        }

        var plain = new StringBuilder(text.Length);
        for (var index = 0; index < text.Length; index++)
        {
            var character = text[index];
            if (char.IsAscii(character))
            {
                plain.Append(character);
                continue;
            }

            var digit = CharUnicodeInfo.GetDecimalDigitValue(text, index);
            plain.Append(digit >= 0 ? (char)('0' + digit) : PythonText.IsSpace(character) ? ' ' : '?');
            if (char.IsSurrogatePair(text, index))
            {
                index++;
            }
        }

        return plain.ToString();
    }

    private static (int Radix, string Body) Prefix(ReadOnlySpan<char> digits, int radix)
    {
        var marked = digits switch
        {
            ['0', 'o' or 'O', ..] => 8,
            ['0', 'x' or 'X', ..] => 16,
            ['0', 'b' or 'B', ..] => 2,
            _ => 0,
        };
        if (marked == 0 || (radix != 0 && radix != marked))
        {
            return (radix == 0 ? 10 : radix, digits.ToString());
        }

        // One underscore may follow the prefix.
        var body = digits[2..];
        return (marked, (body is ['_', ..] ? body[1..] : body).ToString());
    }

    private static BigInteger? Digits(string text, int radix)
    {
        var (value, count, afterDigit) = (BigInteger.Zero, 0, false);
        foreach (var character in text)
        {
            if (character == '_' && afterDigit)
            {
                afterDigit = false;
                continue;
            }

            var digit = char.IsAsciiHexDigit(character) ? Convert.ToInt32(character.ToString(), 16) : radix;
            if (digit >= radix || ++count > MaximumDigits)
            {
                return null;
            }

            (value, afterDigit) = ((value * radix) + digit, true);
        }

        return afterDigit ? value : null;
    }

    /// <summary>Digits with at most one point and an exponent; an underscore only between two digits.</summary>
    private static bool IsDecimal(ReadOnlySpan<char> text)
    {
        var (hasDigit, hasPoint, hasExponent) = (false, false, false);
        for (var index = 0; index < text.Length; index++)
        {
            switch (text[index])
            {
                case >= '0' and <= '9':
                    hasDigit = true;
                    break;
                case '_' when index > 0 && char.IsAsciiDigit(text[index - 1]) && index + 1 < text.Length && char.IsAsciiDigit(text[index + 1]):
                    break;
                case '.' when !hasPoint && !hasExponent:
                    hasPoint = true;
                    break;
                case 'e' or 'E' when hasDigit && !hasExponent:
                    (hasExponent, hasDigit) = (true, false);
                    index += index + 1 < text.Length && text[index + 1] is '+' or '-' ? 1 : 0;
                    break;
                default:
                    return false;
            }
        }

        return hasDigit;
    }
}
