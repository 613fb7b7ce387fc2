using Prodserver.Python.Evaluation;
using Prodserver.Python.Values;

namespace Prodserver.Python.Operations;

/// <summary>The methods of <c>list</c> and <c>tuple</c>.</summary>
internal static class ListMethods
{
    public static MethodBody? Find(string name) => name switch
    {
        "append" => (self, call) => Changed(self, call, 1, 1, (items, given) => items.Add(given[0])),
        "extend" => Extend,
        "insert" => Insert,
        "remove" => Remove,
        "pop" => Pop,
        "clear" => (self, call) => Changed(self, call, 0, 0, (items, _) => items.Clear()),
        "reverse" => (self, call) => Changed(self, call, 0, 0, (items, _) => items.Reverse()),
        "sort" => Sort,
        "copy" => (self, call) => call.Site.List(Items(self)),
        _ => FindForTuple(name),
    };

    public static MethodBody? FindForTuple(string name) => name switch
    {
        "index" => Index,
        "count" => Count,
        _ => null,
    };

    private static IReadOnlyList<PyValue> Items(PyValue self) => self is PyTuple tuple ? tuple.Items : ((PyList)self).Items;

    private static PyNone Changed(PyValue self, Call call, int least, int most, Action<List<PyValue>, IReadOnlyList<PyValue>> change)
    {
        var given = call.Take(least, most);
        change(((PyList)self).Change(call.Site.Journal), given);
        return call.Site.None();
    }

    private static PyNone Extend(PyValue self, Call call)
    {
        Lists.Extend((PyList)self, call.Single(), call.Site);
        return call.Site.None();
    }

    private static PyNone Insert(PyValue self, Call call)
    {
        var given = call.Take(2, 2);
        var list = (PyList)self;
        if (Unknowns.Of(given[0]) is { } unknown)
        {
            list.Spoil(unknown, call.Site.Journal);
            return call.Site.None();
        }

        var index = call.Count(given[0]);
        var position = Math.Clamp(index < 0 ? index + list.Items.Count : index, 0, list.Items.Count);
        call.Site.Spend(list.Items.Count);
        list.Change(call.Site.Journal).Insert(position, given[1]);
        return call.Site.None();
    }

    private static PyValue Remove(PyValue self, Call call)
    {
        var list = (PyList)self;
        if (!Position(list.Items, call.Single(), call.Site).Is(out var index, out var unknown))
        {
            list.Spoil(unknown, call.Site.Journal);
            return unknown;
        }

        if (index < 0)
        {
            throw call.Site.ValueError("list.remove(x): x not in list");
        }

        list.Change(call.Site.Journal).RemoveAt(index);
        return call.Site.None();
    }

    private static PyValue Pop(PyValue self, Call call)
    {
        var given = call.Take(0, 1);
        var list = (PyList)self;
        if (given.Count > 0 && Unknowns.Of(given[0]) is { } unknown)
        {
            list.Spoil(unknown, call.Site.Journal);
            return unknown;
        }

        if (list.Items.Count == 0)
        {
            throw call.Site.Raise("IndexError", "pop from empty list");
        }

        var index = given.Count == 0 ? list.Items.Count - 1 : Indexing.Position(given[0], list.Items.Count, "pop", call.Site);
        var popped = list.Items[index];
        list.Change(call.Site.Journal).RemoveAt(index);
        return Unknowns.Resolve(popped);
    }

    private static PyValue Sort(PyValue self, Call call)
    {
        var list = (PyList)self;
        var sorted = Sorting.Sort(list, call, firstIsItems: false);
        if (sorted is PyList { Items: var items })
        {
            Lists.Replace(list, call.Site.List(items), call.Site);
            return call.Site.None();
        }

        list.Spoil(Unknowns.Because(sorted), call.Site.Journal);
        return sorted;
    }

    private static PyValue Index(PyValue self, Call call)
    {
        var given = call.Take(1, 3);
        if (given.Count > 1)
        {
            return call.Site.Unknown("index() with a range is not modelled");
        }

        if (!Position(Items(self), given[0], call.Site).Is(out var index, out var unknown))
        {
            return unknown;
        }

        return index >= 0 ? call.Site.Integer(index) : throw call.Site.ValueError(Repr.Of(given[0]).Is(out var text, out _) && self is PyList ? $"{text} is not in list" : "tuple.index(x): x not in tuple");
    }

    private static PyValue Count(PyValue self, Call call)
    {
        var (count, item) = (0, call.Single());
        foreach (var candidate in Items(self))
        {
            if (!Comparisons.Equal(candidate, item, call.Site).Is(out var equal, out var unknown))
            {
                return unknown;
            }

            count += equal ? 1 : 0;
        }

        return call.Site.Integer(count);
    }

    /// <summary>The index of the first equal item, or -1.</summary>
    private static Known<int> Position(IReadOnlyList<PyValue> items, PyValue item, Site site)
    {
        site.Spend(items.Count);
        for (var i = 0; i < items.Count; i++)
        {
            if (!Comparisons.Equal(items[i], item, site).Is(out var equal, out var unknown))
            {
                return unknown;
            }

            if (equal)
            {
                return i;
            }
        }

        return -1;
    }
}
