using Prodserver.Python.Evaluation;
using Prodserver.Python.Syntax;
using Prodserver.Python.Values;

namespace Prodserver.Python.Operations;

/// <summary>What sets do.</summary>
internal static class Sets
{
    public static PySet Of(IEnumerable<PyValue> items, bool isFrozen, Site site)
    {
        var set = new PySet(isFrozen, site.Position);
        AddAll(set, items, site);
        return set;
    }

    /// <summary>Adds items; one that is not known makes the set unknown.</summary>
    public static void AddAll(PySet set, IEnumerable<PyValue> items, Site site)
    {
        foreach (var item in items)
        {
            if (Hashing.Check(item, site) is { } unknown)
            {
                set.Spoil(unknown, site.Journal);
                return;
            }

            set.Add(item, site.Journal);
        }
    }

    /// <summary>Gives a set the items of another.</summary>
    public static void Replace(PySet set, PyValue other, Site site)
    {
        var items = ((PySet)other).Items.ToList();
        set.Clear(site.Journal);
        AddAll(set, items, site);
    }

    /// <summary>The operators; the result is of the type of the left operand.</summary>
    public static PyValue Binary(BinaryOperator @operator, PySet left, PySet right, Site site)
    {
        site.Spend(left.Count + right.Count);
        var items = @operator switch
        {
            BinaryOperator.BitOr => left.Items.Concat(right.Items),
            // Of equal items Python keeps those of the smaller set, of sets of one size those of the right one.
            BinaryOperator.BitAnd => right.Count > left.Count ? left.Items.Where(right.Contains) : right.Items.Where(left.Contains),
            BinaryOperator.Subtract => left.Items.Where(item => !right.Contains(item)),
            BinaryOperator.BitXor => left.Items.Where(item => !right.Contains(item)).Concat(right.Items.Where(item => !left.Contains(item))),
            _ => throw Arithmetic.Unsupported(@operator, left, right, site),
        };
        return Of([.. items], left.IsFrozen, site);
    }
}
