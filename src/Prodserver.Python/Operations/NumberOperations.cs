using System.Numerics;
using Prodserver.Python.Evaluation;
using Prodserver.Python.Syntax;
using Prodserver.Python.Values;

namespace Prodserver.Python.Operations;

/// <summary>Arithmetic on ints, bools and floats as Python has it.</summary>
internal static class NumberOperations
{
    /// <summary>Integers beyond this many bits are a mistake; they would only eat time.</summary>
    private const long MaxBits = 200_000;

    public static bool AreNumbers(PyValue left, PyValue right) => IsNumber(left) && IsNumber(right);

    public static bool IsNumber(PyValue value) => value is PyInt or PyBool or PyFloat;

    /// <summary>The double that a number is or is nearest to; Python's <c>OverflowError</c> for integers beyond all doubles.</summary>
    public static double ToDouble(PyValue number, Site site)
    {
        if (number is PyFloat { Value: var value })
        {
            return value;
        }

        var converted = BigNumbers.ToDouble(Numbers.Integer(number)!.Value);
        return double.IsInfinity(converted) ? throw site.Raise("OverflowError", "int too large to convert to float") : converted;
    }

    public static PyValue Unary(UnaryOperator @operator, PyValue operand, Site site) => (@operator, Numbers.Integer(operand), operand) switch
    {
        (UnaryOperator.Plus, { } integer, _) => site.Integer(integer),
        (UnaryOperator.Minus, { } integer, _) => site.Integer(-integer),
        (UnaryOperator.Invert, { } integer, _) => site.Integer(-integer - 1),
        (UnaryOperator.Plus, _, PyFloat number) => site.Float(number.Value),
        (UnaryOperator.Minus, _, PyFloat number) => site.Float(-number.Value),
        (_, _, PyObject) => Unknowns.Because(operand),
        _ => throw site.TypeError($"bad operand type for unary {(@operator switch { UnaryOperator.Plus => "+", UnaryOperator.Minus => "-", _ => "~" })}: '{operand.TypeName}'"),
    };

    public static PyValue Binary(BinaryOperator @operator, PyValue left, PyValue right, Site site)
    {
        if (Numbers.Integer(left) is { } first && Numbers.Integer(right) is { } second)
        {
            return left is PyBool && right is PyBool && Logical(@operator, !first.IsZero, !second.IsZero) is { } logical
                ? site.Boolean(logical)
                : Integers(@operator, first, second, left, right, site);
        }

        return Floats(@operator, left, right, site);
    }

    private static bool? Logical(BinaryOperator @operator, bool left, bool right) => @operator switch
    {
        BinaryOperator.BitAnd => left & right,
        BinaryOperator.BitOr => left | right,
        BinaryOperator.BitXor => left ^ right,
        _ => null,
    };

    private static PyValue Integers(BinaryOperator @operator, BigInteger left, BigInteger right, PyValue leftValue, PyValue rightValue, Site site)
    {
        switch (@operator)
        {
            case BinaryOperator.Add:
                return site.Integer(left + right);
            case BinaryOperator.Subtract:
                return site.Integer(left - right);
            case BinaryOperator.Multiply:
                RequireBits(left.GetBitLength() + right.GetBitLength(), site);
                return site.Integer(left * right);
            case BinaryOperator.Divide:
                var quotient = right.IsZero ? throw site.Raise("ZeroDivisionError", "division by zero") : BigNumbers.Divide(left, right);
                return double.IsInfinity(quotient) ? throw site.Raise("OverflowError", "integer division result too large for a float") : site.Float(quotient);
            case BinaryOperator.FloorDivide:
                return site.Integer(FloorDivide(left, right, site).Quotient);
            case BinaryOperator.Modulo:
                return site.Integer(FloorDivide(left, right, site).Remainder);
            case BinaryOperator.Power when right.Sign < 0:
                return Floats(@operator, leftValue, rightValue, site);
            case BinaryOperator.Power:
                return site.Integer(Power(left, right, site));
            case BinaryOperator.LeftShift:
                return site.Integer(left.IsZero && right.Sign >= 0 ? 0 : left << ShiftCount(right, left.GetBitLength(), site));
            case BinaryOperator.RightShift:
                return site.Integer(right > MaxBits ? (left.Sign < 0 ? -1 : 0) : left >> ShiftCount(right, 0, site));
            case BinaryOperator.BitAnd:
                return site.Integer(left & right);
            case BinaryOperator.BitOr:
                return site.Integer(left | right);
            case BinaryOperator.BitXor:
                return site.Integer(left ^ right);
            default:
                throw Arithmetic.Unsupported(@operator, leftValue, rightValue, site);
        }
    }

    /// <summary>Quotient rounded down, remainder with the sign of the divisor.</summary>
    public static (BigInteger Quotient, BigInteger Remainder) FloorDivide(BigInteger left, BigInteger right, Site site)
    {
        if (right.IsZero)
        {
            throw site.Raise("ZeroDivisionError", "integer division or modulo by zero");
        }

        var quotient = BigInteger.DivRem(left, right, out var remainder);
        return !remainder.IsZero && remainder.Sign != right.Sign ? (quotient - 1, remainder + right) : (quotient, remainder);
    }

    private static BigInteger Power(BigInteger left, BigInteger right, Site site)
    {
        if (BigInteger.Abs(left) <= 1)
        {
            return left.IsOne || right.IsZero || (left.Sign < 0 && right.IsEven) ? 1 : left;
        }

        RequireBits(right > MaxBits ? long.MaxValue : left.GetBitLength() * (long)right, site);
        return BigInteger.Pow(left, (int)right);
    }

    private static int ShiftCount(BigInteger count, long bits, Site site)
    {
        if (count.Sign < 0)
        {
            throw site.ValueError("negative shift count");
        }

        RequireBits(count > MaxBits ? long.MaxValue : bits + (long)count, site);
        return (int)count;
    }

    private static void RequireBits(long bits, Site site)
    {
        if (bits > MaxBits)
        {
            throw new LimitException("the integer would be too large to work out", site.Position);
        }

        site.Session.Budget.Spend(1 + (int)(bits / 1024), site.Position);
    }

    private static PyValue Floats(BinaryOperator @operator, PyValue leftValue, PyValue rightValue, Site site)
    {
        if (@operator is BinaryOperator.LeftShift or BinaryOperator.RightShift or BinaryOperator.BitAnd or BinaryOperator.BitOr
            or BinaryOperator.BitXor or BinaryOperator.MatrixMultiply)
        {
            throw Arithmetic.Unsupported(@operator, leftValue, rightValue, site);
        }

        var (left, right) = (ToDouble(leftValue, site), ToDouble(rightValue, site));
        return @operator switch
        {
            BinaryOperator.Add => site.Float(left + right),
            BinaryOperator.Subtract => site.Float(left - right),
            BinaryOperator.Multiply => site.Float(left * right),
            BinaryOperator.Divide => right == 0 ? throw site.Raise("ZeroDivisionError", "float division by zero") : site.Float(left / right),
            BinaryOperator.FloorDivide => site.Float(FloorDivide(left, right, site).Quotient),
            BinaryOperator.Modulo => site.Float(FloorDivide(left, right, site).Remainder),
            _ => Power(left, right, site),
        };
    }

    /// <summary>Python's algorithm (<c>_float_div_mod</c>), so that the last bit is the same.</summary>
    public static (double Quotient, double Remainder) FloorDivide(double left, double right, Site site)
    {
        if (right == 0)
        {
            throw site.Raise("ZeroDivisionError", "float floor division by zero");
        }

        var remainder = left % right;
        var quotient = (left - remainder) / right;
        if (remainder == 0)
        {
            remainder = Math.CopySign(0, right);
        }
        else if ((right < 0) != (remainder < 0))
        {
            remainder += right;
            quotient -= 1;
        }

        if (quotient == 0)
        {
            return (Math.CopySign(0, left / right), remainder);
        }

        var floor = Math.Floor(quotient);
        return (quotient - floor > 0.5 ? floor + 1 : floor, remainder);
    }

    private static PyValue Power(double left, double right, Site site)
    {
        if (left == 0 && right < 0)
        {
            throw site.Raise("ZeroDivisionError", "0.0 cannot be raised to a negative power");
        }

        if (left < 0 && double.IsFinite(left) && double.IsFinite(right) && !double.IsInteger(right))
        {
            return new PyOpaque("complex", site.Position);
        }

        var power = Math.Pow(left, right);
        return double.IsInfinity(power) && double.IsFinite(left) && double.IsFinite(right)
            ? throw site.Raise("OverflowError", "(34, 'Numerical result out of range')")
            : site.Float(power);
    }
}
