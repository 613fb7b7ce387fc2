using Prodserver.Python.Evaluation;
using Prodserver.Python.Syntax;
using Prodserver.Python.Values;

namespace Prodserver.Python.Operations;

/// <summary>The comparison operators.</summary>
internal static class Comparisons
{
    /// <summary>Lists within lists beyond this are not compared.</summary>
    private const int MaxDepth = 50;

    public static Known<bool> Apply(ComparisonOperator @operator, PyValue left, PyValue right, Site site) => @operator switch
    {
        ComparisonOperator.Is => Identical(left, right),
        ComparisonOperator.IsNot => Not(Identical(left, right)),
        ComparisonOperator.In => Membership.Contains(right, left, site),
        ComparisonOperator.NotIn => Not(Membership.Contains(right, left, site)),
        ComparisonOperator.Equal => Equal(left, right, site),
        ComparisonOperator.NotEqual => Not(Equal(left, right, site)),
        _ => Ordered(@operator, left, right, site),
    };

    public static Known<bool> Equal(PyValue left, PyValue right, Site site) => Equal(left, right, site, 0);

    private static Known<bool> Equal(PyValue left, PyValue right, Site site, int depth)
    {
        if (Unknowns.Of(left) is { } unknown || (unknown = Unknowns.Of(right)) is not null)
        {
            return unknown;
        }

        if (depth > MaxDepth)
        {
            throw new LimitException("values are nested too deeply to be compared", site.Position);
        }

        switch (left, right)
        {
            case (PyList first, PyList second):
                return AllEqual(first.Items, second.Items, site, depth);
            case (PyTuple first, PyTuple second):
                return AllEqual(first.Items, second.Items, site, depth);
            case (PyDict first, PyDict second):
                return DictsEqual(first, second, site, depth);
            case (PyRange first, PyRange second):
                return first.Count == second.Count && (first.Count.IsZero || (first.Start == second.Start && (first.Count.IsOne || first.Step == second.Step)));
            case (PyLibraryObject library, _) when library.IsEqual(right, site) is { } equal:
                return equal;
            case (_, PyLibraryObject library) when library.IsEqual(left, site) is { } equal:
                return equal;
            case (PyObject or PyDictView, _) when !ReferenceEquals(left, right):
                return Unknowns.Because(left);
            case (_, PyObject or PyDictView) when !ReferenceEquals(left, right):
                return Unknowns.Because(right);
            default:
                return KeyComparer.Instance.Equals(left, right) && left is not PyFloat { Value: double.NaN };
        }
    }

    private static Known<bool> AllEqual(IReadOnlyList<PyValue> left, IReadOnlyList<PyValue> right, Site site, int depth)
    {
        if (left.Count != right.Count)
        {
            return false;
        }

        site.Spend(left.Count);
        PyUnknown? doubt = null;
        for (var i = 0; i < left.Count; i++)
        {
            if (ReferenceEquals(left[i], right[i]) && Unknowns.Of(left[i]) is null)
            {
                continue;
            }

            if (!Equal(left[i], right[i], site, depth + 1).Is(out var equal, out var unknown))
            {
                doubt ??= unknown;
            }
            else if (!equal)
            {
                return false;
            }
        }

        return doubt is null ? true : doubt;
    }

    private static Known<bool> DictsEqual(PyDict left, PyDict right, Site site, int depth)
    {
        if (left.UncertainKey is { } uncertain || (uncertain = right.UncertainKey) is not null)
        {
            return uncertain;
        }

        if (left.Count != right.Count)
        {
            return false;
        }

        if (left.Kind == DictKind.Ordered && right.Kind == DictKind.Ordered && !left.HasOrderOf(right))
        {
            return false;
        }

        var pairs = new List<(PyValue, PyValue)>();
        foreach (var (key, value) in left.Entries)
        {
            if (!right.TryGet(key, out var other))
            {
                return false;
            }

            pairs.Add((value, other));
        }

        return AllEqual([.. pairs.Select(pair => pair.Item1)], [.. pairs.Select(pair => pair.Item2)], site, depth);
    }

    private static Known<bool> Ordered(ComparisonOperator @operator, PyValue left, PyValue right, Site site)
    {
        if (Unknowns.Of(left) is { } unknown || (unknown = Unknowns.Of(right)) is not null)
        {
            return unknown;
        }

        if (left is PySet first && right is PySet second)
        {
            return Subset(@operator, first, second);
        }

        if (NumberOperations.AreNumbers(left, right))
        {
            return Numbers.Compare(left, right) is { } numbers && Fits(@operator, numbers);
        }

        return Order(@operator, left, right, site, 0).Is(out var order, out unknown) ? Fits(@operator, order) : unknown;
    }

    /// <summary>Below 0, 0 or above 0; a <c>TypeError</c> for what has no order.</summary>
    private static Known<int> Order(ComparisonOperator @operator, PyValue left, PyValue right, Site site, int depth)
    {
        if (Unknowns.Of(left) is { } unknown || (unknown = Unknowns.Of(right)) is not null)
        {
            return unknown;
        }

        switch (left, right)
        {
            case (PyStr first, PyStr second):
                return CodePoints.Compare(first.Value, second.Value);
            case (PyPath first, PyPath second):
                return CodePoints.Compare(first.Value.Replace('/', '\0'), second.Value.Replace('/', '\0'));
            case (PyBytes first, PyBytes second):
                return first.Value.Span.SequenceCompareTo(second.Value.Span);
            case (PyList first, PyList second):
                return OrderItems(@operator, first.Items, second.Items, site, depth);
            case (PyTuple first, PyTuple second):
                return OrderItems(@operator, first.Items, second.Items, site, depth);
            case (PyLibraryObject library, _) when library.CompareTo(right, site) is { } order:
                return order;
            case (_, PyLibraryObject library) when library.CompareTo(left, site) is { } order:
                return order.Is(out var reversed, out unknown) ? -reversed : unknown;
            case (PyObject or PyDictView, _):
                return Unknowns.Because(left);
            case (_, PyObject or PyDictView):
                return Unknowns.Because(right);
            case var _ when Numbers.Compare(left, right) is { } order:
                return order;
            case var _ when NumberOperations.AreNumbers(left, right):
                return site.Unknown("nan has no order");
            default:
                throw site.TypeError($"'{Symbol(@operator)}' not supported between instances of '{left.TypeName}' and '{right.TypeName}'");
        }
    }

    private static Known<int> OrderItems(ComparisonOperator @operator, IReadOnlyList<PyValue> left, IReadOnlyList<PyValue> right, Site site, int depth)
    {
        if (depth > MaxDepth)
        {
            throw new LimitException("values are nested too deeply to be compared", site.Position);
        }

        site.Spend(Math.Min(left.Count, right.Count));
        for (var i = 0; i < Math.Min(left.Count, right.Count); i++)
        {
            if (!Equal(left[i], right[i], site, depth + 1).Is(out var equal, out var unknown))
            {
                return unknown;
            }

            if (!equal)
            {
                return Order(@operator, left[i], right[i], site, depth + 1);
            }
        }

        return left.Count.CompareTo(right.Count);
    }

    /// <summary>Compares two items for sorting: by <c>&lt;</c> only, as Python does.</summary>
    public static Known<bool> IsLess(PyValue left, PyValue right, Site site) => Ordered(ComparisonOperator.Less, left, right, site);

    private static bool Fits(ComparisonOperator @operator, int order) => @operator switch
    {
        ComparisonOperator.Less => order < 0,
        ComparisonOperator.LessOrEqual => order <= 0,
        ComparisonOperator.Greater => order > 0,
        _ => order >= 0,
    };

    private static bool Subset(ComparisonOperator @operator, PySet left, PySet right) => @operator switch
    {
        ComparisonOperator.Less => left.Count < right.Count && left.Items.All(right.Contains),
        ComparisonOperator.LessOrEqual => left.Items.All(right.Contains),
        ComparisonOperator.Greater => left.Count > right.Count && right.Items.All(left.Contains),
        _ => right.Items.All(left.Contains),
    };

    /// <summary><c>is</c> is only certain for singletons, for different types, for containers and for what <c>object()</c> gives.</summary>
    private static Known<bool> Identical(PyValue left, PyValue right)
    {
        if (left is not PyContainer && Unknowns.Of(left) is { } unknown)
        {
            return unknown;
        }

        if (right is not PyContainer && Unknowns.Of(right) is { } other)
        {
            return other;
        }

        return (left, right) switch
        {
            (PyNone, PyNone) => true,
            (PyBool first, PyBool second) => first.Value == second.Value,
            _ when left.TypeName != right.TypeName => false,
            (PyContainer first, PyContainer second) when first.PerhapsSame.Contains(second) =>
                new PyUnknown("whether they are the same object depends on what can't be known", right.Position),
            (PyContainer, PyContainer) => ReferenceEquals(left, right),
            _ when ReferenceEquals(left, right) => true,
            (PyOpaque { TypeName: "object" } first, PyOpaque second) => first.Is(second),
            _ => new PyUnknown("whether two equal values are the same object depends on the interpreter", right.Position),
        };
    }

    private static Known<bool> Not(Known<bool> value) => value.Is(out var known, out var unknown) ? !known : unknown;

    private static string Symbol(ComparisonOperator @operator) => @operator switch
    {
        ComparisonOperator.Less => "<",
        ComparisonOperator.LessOrEqual => "<=",
        ComparisonOperator.Greater => ">",
        _ => ">=",
    };
}
