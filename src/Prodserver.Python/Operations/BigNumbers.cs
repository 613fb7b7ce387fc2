using System.Numerics;

namespace Prodserver.Python.Operations;

/// <summary>Conversions between integers of any size and doubles, rounded as Python rounds: to nearest, ties to even.</summary>
internal static class BigNumbers
{
    private const long ExactLimit = 1L << 53;

    /// <summary>The nearest double; infinity where there is none.</summary>
    public static double ToDouble(BigInteger value)
    {
        if (BigInteger.Abs(value) <= ExactLimit)
        {
            return (double)value;
        }

        return Scaled(value, sticky: false, exponent: 0);
    }

    /// <summary>The nearest double to a quotient; infinity where there is none.</summary>
    /// <param name="divisor">Not 0.</param>
    public static double Divide(BigInteger dividend, BigInteger divisor)
    {
        if (BigInteger.Abs(dividend) <= ExactLimit && BigInteger.Abs(divisor) <= ExactLimit)
        {
            return (double)dividend / (double)divisor;
        }

        // Enough bits for a quotient of at least 64 of them; what is cut off only counts for ties.
        var shift = (int)Math.Max(0, divisor.GetBitLength() - dividend.GetBitLength() + 66);
        var quotient = BigInteger.DivRem(BigInteger.Abs(dividend) << shift, BigInteger.Abs(divisor), out var rest);
        var magnitude = Scaled(quotient, !rest.IsZero, -shift);
        return dividend.Sign * divisor.Sign < 0 ? -magnitude : magnitude;
    }

    private static double Scaled(BigInteger value, bool sticky, int exponent)
    {
        var magnitude = BigInteger.Abs(value);
        var excess = (int)Math.Max(0, magnitude.GetBitLength() - 64);
        var top = (ulong)(magnitude >> excess);
        if (sticky || (excess > 0 && (magnitude & ((BigInteger.One << excess) - 1)) != 0))
        {
            top |= 1;
        }

        var result = Math.ScaleB((double)top, excess + exponent);
        return value.Sign < 0 ? -result : result;
    }
}
