using Prodserver.Python.Evaluation;
using Prodserver.Python.Values;

namespace Prodserver.Python.Operations;

/// <summary><c>sorted()</c> and <c>list.sort()</c>.</summary>
internal static class Sorting
{
    /// <summary>A new sorted list, or the reason why the order can't be known.</summary>
    /// <param name="firstIsItems">True for <c>sorted(items)</c>, false for a method, whose items are <paramref name="source"/>.</param>
    public static PyValue Sort(PyValue source, Call call, bool firstIsItems)
    {
        if (call.Positional.Count > (firstIsItems ? 1 : 0))
        {
            throw call.Site.TypeError($"{call.Name} expected {(firstIsItems ? "1 argument" : "no positional arguments")}, got {call.Positional.Count}");
        }

        PyValue? key = null;
        var reverse = false;
        foreach (var (name, value) in call.Keywords)
        {
            switch (name)
            {
                case "key" when value is PyNone:
                    break;
                case "key":
                    key = value;
                    break;
                case "reverse":
                    if (!Truth.Of(value).Is(out reverse, out var unknownReverse))
                    {
                        return unknownReverse;
                    }

                    break;
                default:
                    throw call.Site.TypeError($"sort() got an unexpected keyword argument '{name}'");
            }
        }

        if (!Iteration.Items(source, call.Site).Is(out var items, out var unknown))
        {
            return unknown;
        }

        if (source is PySet { Count: > 1 } && key is not null)
        {
            return call.Site.Unknown("equal items stay in the order of the set, which changes from run to run");
        }

        return Sort(items, key, reverse, call.Site);
    }

    private static PyValue Sort(PyValue[] items, PyValue? key, bool reverse, Site site)
    {
        var keys = new PyValue[items.Length];
        for (var i = 0; i < items.Length; i++)
        {
            keys[i] = key is null ? items[i] : Session.Call(key, [items[i]], site);
            if (Unknowns.Of(keys[i]) is { } unknown)
            {
                return unknown;
            }
        }

        // Merging by "less" only, as Python does, keeps equal items in their order and never asks for more than the types offer.
        PyUnknown? doubt = null;
        var order = Enumerable.Range(0, items.Length).ToArray();
        if (reverse)
        {
            Array.Reverse(order);
        }

        var sorted = MergeSort(order, IsLess);
        if (reverse)
        {
            Array.Reverse(sorted);
        }

        return doubt is null ? site.List(sorted.Select(index => items[index])) : doubt;

        bool IsLess(int left, int right)
        {
            site.Spend(8);
            if (Comparisons.IsLess(keys[left], keys[right], site).Is(out var less, out var unknown))
            {
                return less;
            }

            doubt ??= unknown;
            return false;
        }
    }

    private static int[] MergeSort(int[] items, Func<int, int, bool> isLess)
    {
        if (items.Length < 2)
        {
            return items;
        }

        var left = MergeSort(items[..(items.Length / 2)], isLess);
        var right = MergeSort(items[(items.Length / 2)..], isLess);
        var merged = new int[items.Length];
        var (i, j) = (0, 0);
        for (var k = 0; k < merged.Length; k++)
        {
            merged[k] = j == right.Length || (i < left.Length && !isLess(right[j], left[i])) ? left[i++] : right[j++];
        }

        return merged;
    }
}
