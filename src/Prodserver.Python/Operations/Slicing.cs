using System.Numerics;
using Prodserver.Python.Evaluation;
using Prodserver.Python.Values;

namespace Prodserver.Python.Operations;

/// <summary>Slices of sequences.</summary>
internal static class Slicing
{
    public static PyValue Get(PyValue container, PySlice slice, Site site)
    {
        if (slice.FirstUnknown is { } unknown)
        {
            return unknown;
        }

        switch (container)
        {
            case PyList list:
                return site.List(Pick(list.Items, slice, site));
            case PyTuple tuple:
                return site.Tuple(Pick(tuple.Items, slice, site));
            case PyBytes bytes:
                return new PyBytes(Pick(bytes.Value.ToArray(), slice, site).ToArray(), site.Position);
            case PyStr text when CodePoints.AreUnits(text.Value):
                return site.Text(string.Concat(Pick(text.Value.ToCharArray(), slice, site)));
            case PyStr text:
                return site.Text(string.Concat(Pick(CodePoints.Split(text.Value), slice, site)));
            case PyRange range:
                var (start, step, count) = Indexes(slice, range.Count, site);
                var first = range.Start + (range.Step * start);
                return new PyRange(first, first + (range.Step * step * count), range.Step * step, site.Position);
            default:
                throw site.TypeError($"'{container.TypeName}' object is not subscriptable");
        }
    }

    public static void Set(PyList list, PySlice slice, PyValue value, Site site)
    {
        if (slice.FirstUnknown is { } unknown || !Iteration.Ordered(value, site).Is(out var items, out unknown))
        {
            list.Spoil(unknown, site.Journal);
            return;
        }

        var (start, step, count) = Indexes(slice, list.Items.Count, site);
        var target = list.Change(site.Journal);
        if (step.IsOne)
        {
            target.RemoveRange((int)start, (int)count);
            target.InsertRange((int)start, items);
            return;
        }

        if (items.Length != count)
        {
            throw site.ValueError($"attempt to assign sequence of size {items.Length} to extended slice of size {count}");
        }

        for (var i = 0; i < items.Length; i++)
        {
            target[(int)(start + (i * step))] = items[i];
        }
    }

    public static void Delete(PyList list, PySlice slice, Site site)
    {
        if (slice.FirstUnknown is { } unknown)
        {
            list.Spoil(unknown, site.Journal);
            return;
        }

        var (start, step, count) = Indexes(slice, list.Items.Count, site);
        var removed = Enumerable.Range(0, (int)count).Select(i => (int)(start + (i * step))).ToHashSet();
        var target = list.Change(site.Journal);
        var kept = target.Where((_, index) => !removed.Contains(index)).ToArray();
        target.Clear();
        target.AddRange(kept);
    }

    private static List<T> Pick<T>(IReadOnlyList<T> items, PySlice slice, Site site)
    {
        var (start, step, count) = Indexes(slice, items.Count, site);
        site.Spend(count);
        var picked = new List<T>((int)count);
        for (var i = 0; i < count; i++)
        {
            picked.Add(items[(int)(start + (i * step))]);
        }

        return picked;
    }

    /// <summary>Python's <c>slice.indices()</c>: the first index, the step and how many items there are.</summary>
    private static (BigInteger Start, BigInteger Step, BigInteger Count) Indexes(PySlice slice, BigInteger length, Site site)
    {
        var step = Bound(slice.Step, site) ?? 1;
        if (step.IsZero)
        {
            throw site.ValueError("slice step cannot be zero");
        }

        var (low, high) = step.Sign > 0 ? (BigInteger.Zero, length) : (-1, length - 1);
        var start = Clamp(Bound(slice.Lower, site), step.Sign > 0 ? low : high, length, low, high);
        var stop = Clamp(Bound(slice.Upper, site), step.Sign > 0 ? high : low, length, low, high);
        var count = step.Sign > 0 ? (stop - start + step - 1) / step : (start - stop - step - 1) / -step;
        return (start, step, BigInteger.Max(0, count));
    }

    private static BigInteger Clamp(BigInteger? bound, BigInteger missing, BigInteger length, BigInteger low, BigInteger high)
    {
        if (bound is not { } given)
        {
            return missing;
        }

        var fromStart = given.Sign < 0 ? given + length : given;
        return BigInteger.Max(low, BigInteger.Min(high, fromStart));
    }

    private static BigInteger? Bound(PyValue? value, Site site) => value switch
    {
        null or PyNone => null,
        _ => Numbers.Integer(value) ?? throw site.TypeError("slice indices must be integers or None or have an __index__ method"),
    };
}
