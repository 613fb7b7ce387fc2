using Prodserver.Python.Evaluation;
using Prodserver.Python.Syntax;
using Prodserver.Python.Values;

namespace Prodserver.Python.Operations;

/// <summary>The binary operators: which operation fits the types of the operands.</summary>
internal static class Arithmetic
{
    public static PyValue Binary(BinaryOperator @operator, PyValue left, PyValue right, Site site)
    {
        if (Unknowns.Of(left) is { } unknownLeft)
        {
            return unknownLeft;
        }

        // Formatting and joining with an unknown value gives an unknown one, whatever the rest is.
        if (Unknowns.Of(right) is { } unknownRight)
        {
            return unknownRight;
        }

        return (left, right) switch
        {
            (PyLibraryObject library, _) when library.Binary(@operator, right, isLeft: true, site) is { } result => result,
            (_, PyLibraryObject library) when library.Binary(@operator, left, isLeft: false, site) is { } result => result,
            _ when NumberOperations.AreNumbers(left, right) => NumberOperations.Binary(@operator, left, right, site),
            (PyStr text, _) when @operator == BinaryOperator.Modulo => PercentFormat.Apply(text.Value, right, site),
            (PyPath path, PyStr or PyPath) when @operator == BinaryOperator.Divide => Paths.Join(path, right, site),
            (PyStr, PyPath path) when @operator == BinaryOperator.Divide => Paths.Join(path.With(Paths.Normalize(((PyStr)left).Value), site.Position), path, site),
            (PyDict first, PyDict second) when @operator == BinaryOperator.BitOr => Dicts.Union(first, second, site),
            (PySet first, PySet second) => Sets.Binary(@operator, first, second, site),
            (_, PyInt or PyBool) when @operator == BinaryOperator.Multiply => Sequences.Repeat(left, right, site),
            (PyInt or PyBool, _) when @operator == BinaryOperator.Multiply => Sequences.Repeat(right, left, site),
            _ when @operator == BinaryOperator.Add => Sequences.Concatenate(left, right, site),
            _ => throw Unsupported(@operator, left, right, site),
        };
    }

    /// <summary><c>target += value</c>: lists, dicts and sets change in place, everything else is the binary operator.</summary>
    public static PyValue InPlace(BinaryOperator @operator, PyValue left, PyValue right, Site site)
    {
        switch (left, @operator)
        {
            case (PyContainer { Taint: null } container, _) when container is not PySet { IsFrozen: true } && Unknowns.Of(right) is { } unknown:
                container.Spoil(unknown, site.Journal);
                return container;
            case (PyList { Taint: null } list, BinaryOperator.Add):
                Lists.Extend(list, right, site);
                return list;
            case (PyList { Taint: null } list, BinaryOperator.Multiply):
                Lists.Replace(list, Binary(@operator, list, right, site), site);
                return list;
            case (PyDict { Taint: null } dict, BinaryOperator.BitOr):
                Dicts.Update(dict, right, site);
                return dict;
            case (PySet { Taint: null, IsFrozen: false } set, _) when right is PySet:
                Sets.Replace(set, Binary(@operator, set, right, site), site);
                return set;
            default:
                return Binary(@operator, left, right, site);
        }
    }

    public static PyValue Unary(UnaryOperator @operator, PyValue operand, Site site)
    {
        if (@operator == UnaryOperator.Not)
        {
            return Truth.Of(operand).Is(out var truth, out var unknown) ? site.Boolean(!truth) : unknown;
        }

        return Unknowns.Of(operand) ?? NumberOperations.Unary(@operator, operand, site);
    }

    public static Exception Unsupported(BinaryOperator @operator, PyValue left, PyValue right, Site site) =>
        IsUnmodelled(left) || IsUnmodelled(right)
            ? new LimitException(Unknowns.Because(IsUnmodelled(left) ? left : right).Reason, site.Position)
            : site.TypeError($"unsupported operand type(s) for {Symbol(@operator)}: '{left.TypeName}' and '{right.TypeName}'");

    /// <summary>True for values that may have operators of their own.</summary>
    private static bool IsUnmodelled(PyValue value) => value is PyObject;

    private static string Symbol(BinaryOperator @operator) => @operator switch
    {
        BinaryOperator.Add => "+",
        BinaryOperator.Subtract => "-",
        BinaryOperator.Multiply => "*",
        BinaryOperator.Divide => "/",
        BinaryOperator.FloorDivide => "//",
        BinaryOperator.Modulo => "%",
        BinaryOperator.Power => "** or pow()",
        BinaryOperator.MatrixMultiply => "@",
        BinaryOperator.LeftShift => "<<",
        BinaryOperator.RightShift => ">>",
        BinaryOperator.BitAnd => "&",
        BinaryOperator.BitOr => "|",
        BinaryOperator.BitXor => "^",
    };
}
