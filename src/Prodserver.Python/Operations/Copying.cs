using Prodserver.Python.Evaluation;
using Prodserver.Python.Values;

namespace Prodserver.Python.Operations;

/// <summary>Copies of containers; everything else is its own copy.</summary>
internal static class Copying
{
    public static PyValue Shallow(PyValue value, Site site) => value switch
    {
        _ when Unknowns.Of(value) is { } unknown => unknown,
        PyList list => site.List(list.Items),
        PyDict dict => Dicts.Union(dict, new PyDict(site.Position), site),
        PySet { IsFrozen: false } set => Sets.Of([.. set.Items], isFrozen: false, site),
        _ => value,
    };

    /// <summary>The copies keep the positions of what they are copies of, and what was one object stays one.</summary>
    public static PyValue Deep(PyValue value, Site site) => Deep(value, site, new(ReferenceEqualityComparer.Instance), 0);

    private static PyValue Deep(PyValue value, Site site, Dictionary<PyValue, PyValue> copies, int depth)
    {
        if (Unknowns.Of(value) is { } unknown)
        {
            return unknown;
        }

        if (depth > 100)
        {
            throw new LimitException("values are nested too deeply to be copied", site.Position);
        }

        if (copies.TryGetValue(value, out var known))
        {
            return known;
        }

        switch (value)
        {
            case PyList list:
                var items = new List<PyValue>();
                copies.Add(list, new PyList(items, list.Position));
                site.Spend(list.Items.Count);
                items.AddRange(list.Items.Select(item => Deep(item, site, copies, depth + 1)));
                return copies[list];
            case PyDict dict:
                var entries = dict.Alike(dict.Position);
                copies.Add(dict, entries);
                entries.DoubtOrder(dict.OrderDoubt, site.Journal);
                site.Spend(dict.Count);
                foreach (var (key, entry) in dict.Entries.ToList())
                {
                    entries.Set(key, entry is PyUnknown ? entry : Deep(entry, site, copies, depth + 1), site.Journal);
                }

                return entries;
            case PyTuple tuple:
                return new PyTuple([.. tuple.Items.Select(item => Deep(item, site, copies, depth + 1))], tuple.Position);
            case PySet { IsFrozen: false } set:
                return Sets.Of([.. set.Items], isFrozen: false, site);
            case PyClass:
                return value;
            case PyObject or PyDictView or PyIterator:
                return Unknowns.Because(value);
            default:
                return value;
        }
    }
}
