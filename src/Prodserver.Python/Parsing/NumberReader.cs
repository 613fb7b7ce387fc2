using System.Globalization;
using System.Numerics;
using Prodserver.Python.Source;
using Prodserver.Python.Syntax;

namespace Prodserver.Python.Parsing;

/// <summary>Reads the value of a number that the tokenizer has found valid.</summary>
internal static class NumberReader
{
    /// <summary>Python's own limit on decimal integers, <c>sys.int_info.default_max_str_digits</c>.</summary>
    public const int MaxDecimalDigits = 4300;

    public static Expression Read(ReadOnlySpan<char> text, Span span)
    {
        if (text.Length == 1)
        {
            return new IntegerLiteral(text[0] - '0', span);
        }

        return char.ToLowerInvariant(text[0] == '0' ? text[1] : '\0') switch
        {
            'x' => new IntegerLiteral(PowerOfTwo(text[2..], bitsPerDigit: 4), span),
            'o' => new IntegerLiteral(PowerOfTwo(text[2..], bitsPerDigit: 3), span),
            'b' => new IntegerLiteral(PowerOfTwo(text[2..], bitsPerDigit: 1), span),
            _ => Decimal(text, span),
        };
    }

    private static Expression Decimal(ReadOnlySpan<char> text, Span span)
    {
        var digits = text.Contains('_') ? text.ToString().Replace("_", "", StringComparison.Ordinal) : text;
        if (digits[^1] is 'j' or 'J')
        {
            return new ImaginaryLiteral(Double(digits[..^1]), span);
        }

        if (digits.IndexOfAny('.', 'e', 'E') >= 0)
        {
            return new FloatLiteral(Double(digits), span);
        }

        if (digits.Length > MaxDecimalDigits)
        {
            throw new SyntaxException(SyntaxProblem.Syntax(
                string.Create(CultureInfo.InvariantCulture, $"Exceeds the limit ({MaxDecimalDigits} digits) for integer string conversion: value has {digits.Length} digits"),
                span.Start));
        }

        return new IntegerLiteral(BigInteger.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture), span);
    }

    private static double Double(ReadOnlySpan<char> digits) =>
        double.Parse(digits, NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture);

    /// <summary>Puts the bits of the digits together, which takes linear time however long the number is.</summary>
    private static BigInteger PowerOfTwo(ReadOnlySpan<char> digits, int bitsPerDigit)
    {
        var bytes = new byte[(digits.Length * bitsPerDigit / 8) + 2];
        var bit = 0;
        for (var i = digits.Length - 1; i >= 0; i--)
        {
            if (digits[i] == '_')
            {
                continue;
            }

            var shifted = HexDigit.Value(digits[i]) << (bit % 8);
            bytes[bit / 8] |= (byte)shifted;
            bytes[(bit / 8) + 1] |= (byte)(shifted >> 8);
            bit += bitsPerDigit;
        }

        return new BigInteger(bytes, isUnsigned: true);
    }
}
