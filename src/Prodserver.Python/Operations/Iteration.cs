using Prodserver.Python.Evaluation;
using Prodserver.Python.Values;

namespace Prodserver.Python.Operations;

/// <summary>What a <c>for</c> over a value would see.</summary>
internal static class Iteration
{
    /// <summary>The items in order; unknown where the order of a set would show.</summary>
    public static Known<PyValue[]> Ordered(PyValue value, Site site) => value is PySet { Taint: null, Count: > 1 }
        ? site.Unknown("it depends on the order of a set, which changes from run to run")
        : (value as PyDict ?? (value as PyDictView)?.Dict)?.OrderDoubt is { } doubt ? doubt
        : Items(value, site);

    /// <summary>The items, a set's in no particular order.</summary>
    public static Known<PyValue[]> Items(PyValue value, Site site)
    {
        if (Unknowns.Of(value) is { } unknown)
        {
            return unknown;
        }

        switch (value)
        {
            case PyIterator { IsStale: true }:
                return site.Unknown("it was changed while it was gone through");
            case PyIterator iterator:
                return Spent(iterator.TakeAll(site.Journal), site);
            case PyList list:
                return Spent(list.Items.ToArray(), site);
            case PyTuple tuple:
                return Spent(tuple.Items.ToArray(), site);
            case PyDict { UncertainKey: { } uncertain }:
                return uncertain;
            case PyDict dict:
                return Spent([.. dict.Entries.Select(entry => entry.Key)], site);
            case PyDictView view:
                return (view.Dict.Taint ?? view.Dict.UncertainKey) is { } absent ? absent : Spent(view.Items(site), site);
            case PySet set:
                return Spent([.. set.Items], site);
            case PyStr text:
                return Spent([.. CodePoints.Split(text.Value).Select(site.Text)], site);
            case PyBytes bytes:
                return Spent([.. bytes.Value.ToArray().Select(PyValue (one) => site.Integer(one))], site);
            case PyRange range:
                site.Spend(range.Count);
                return Enumerable.Range(0, (int)range.Count).Select(PyValue (index) => site.Integer(range.Start + (index * range.Step))).ToArray();
            case PyNames names:
                return NamesMethods.Apply(names, site, dict => dict) is PyDict all ? Items(all, site) : names.Names.Hidden!;
            case PyEnvironment:
                return site.Unknown("the names of all variables of the target are not known");
            case PyLibraryObject library when library.Items(site) is { } items:
                return items;
            case PyObject or PyBuiltin { ClassName: not null }:
                return Unknowns.Because(value);
            default:
                throw site.TypeError($"'{value.TypeName}' object is not iterable");
        }
    }

    /// <summary>Goes through an iterator up to the first item that meets a condition; what is left of it is not followed any further.</summary>
    public static Known<bool> UpTo(PyIterator iterator, Func<PyValue, Known<bool>> condition, Site site)
    {
        if (iterator.IsStale)
        {
            return site.Unknown("it was changed while it was gone through");
        }

        PyUnknown? doubt = null;
        foreach (var item in iterator.Rest.ToArray())
        {
            if (!condition(item).Is(out var holds, out var unknown))
            {
                doubt ??= unknown;
            }
            else if (holds)
            {
                iterator.Spoil(site.Unknown("how much of it is left is not followed"), site.Journal);
                return true;
            }
        }

        if (doubt is not null)
        {
            iterator.Spoil(doubt, site.Journal);
            return doubt;
        }

        iterator.TakeAll(site.Journal);
        return false;
    }

    private static PyValue[] Spent(PyValue[] items, Site site)
    {
        site.Spend(items.Length);
        return items;
    }
}
