using Prodserver.Python.Evaluation;
using Prodserver.Python.Values;

namespace Prodserver.Python.Operations;

/// <summary>What dicts do.</summary>
internal static class Dicts
{
    /// <summary><c>dict[key] = value</c>. A key that is not known could be any: then nothing is known of the dict.</summary>
    public static void Set(PyDict dict, PyValue key, PyValue value, Site site)
    {
        if (Hashing.Check(key, site) is { } unknown)
        {
            dict.Spoil(unknown, site.Journal);
        }
        else if (dict.Taint is null)
        {
            dict.Set(key, value, site.Journal);
        }
    }

    public static PyDict Union(PyDict first, PyDict second, Site site)
    {
        var union = first.Alike(site.Position);
        Update(union, first, site);
        Update(union, second, site);
        return union;
    }

    /// <summary>What <c>.update()</c>, <c>|=</c> and <c>**</c> do: takes over the entries of a dict, or pairs.</summary>
    public static void Update(PyDict dict, PyValue source, Site site)
    {
        if (Unknowns.Of(source) is { } unknown)
        {
            dict.Spoil(unknown, site.Journal);
            return;
        }

        if (source is PyLibraryObject library && library.Mapping(site) is { } mapping)
        {
            Update(dict, mapping.Is(out var entries, out unknown) ? entries : unknown, site);
            return;
        }

        if (source is PyDict other)
        {
            site.Spend(other.Count);
            dict.DoubtOrder(other.OrderDoubt, site.Journal);
            foreach (var (key, value) in other.Entries.ToList())
            {
                Set(dict, key, dict.TryGet(key, out var before) ? Overwrite(before, value) : value, site);
            }

            return;
        }

        if (!Iteration.Ordered(source, site).Is(out var pairs, out unknown))
        {
            dict.Spoil(unknown, site.Journal);
            return;
        }

        for (var i = 0; i < pairs.Length; i++)
        {
            SetPair(dict, pairs[i], i, site);
        }
    }

    private static void SetPair(PyDict dict, PyValue pair, int index, Site site)
    {
        if (pair is PyObject || !Iteration.Ordered(pair, site).Is(out var items, out _))
        {
            dict.Spoil(Unknowns.Because(pair), site.Journal);
            return;
        }

        if (items.Length != 2)
        {
            throw site.ValueError($"dictionary update sequence element #{index} has length {items.Length}; 2 is required");
        }

        Set(dict, items[0], items[1], site);
    }

    /// <summary>An entry that may be absent hides the one before only perhaps.</summary>
    private static PyValue Overwrite(PyValue before, PyValue value) => value is PyUnknown { MayBeAbsent: true } maybe && before is not PyUnknown { MayBeAbsent: true }
        ? maybe.Present()
        : value;
}
