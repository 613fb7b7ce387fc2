using System.Numerics;

namespace Prodserver.Python.Values;

/// <summary>What ints, bools and floats have in common.</summary>
internal static class Numbers
{
    /// <summary>The integer that an int or bool is; null for anything else.</summary>
    public static BigInteger? Integer(PyValue value) => value switch
    {
        PyInt integer => integer.Value,
        PyBool boolean => boolean.Value ? BigInteger.One : BigInteger.Zero,
        _ => null,
    };

    /// <summary>Compares two numbers exactly, however large; null where either is no number or is NaN.</summary>
    public static int? Compare(PyValue left, PyValue right) => (Integer(left), Integer(right), left, right) switch
    {
        ({ } first, { } second, _, _) => first.CompareTo(second),
        ({ } first, _, _, PyFloat second) => -Compare(second.Value, first),
        (_, { } second, PyFloat first, _) => Compare(first.Value, second),
        (_, _, PyFloat first, PyFloat second) when !double.IsNaN(first.Value) && !double.IsNaN(second.Value) => first.Value.CompareTo(second.Value),
        _ => null,
    };

    private static int? Compare(double left, BigInteger right)
    {
        if (double.IsNaN(left))
        {
            return null;
        }

        if (double.IsInfinity(left))
        {
            return left > 0 ? 1 : -1;
        }

        var whole = new BigInteger(Math.Truncate(left));
        var order = whole.CompareTo(right);
        return order != 0 ? order : (left - Math.Truncate(left)).CompareTo(0);
    }
}
