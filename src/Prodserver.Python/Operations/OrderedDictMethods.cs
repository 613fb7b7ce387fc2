using Prodserver.Python.Evaluation;
using Prodserver.Python.Values;

namespace Prodserver.Python.Operations;

/// <summary>The methods of <c>collections.OrderedDict</c> that a <c>dict</c> has not, or has without an end to choose.</summary>
internal static class OrderedDictMethods
{
    public static MethodBody? Find(string name) => name switch
    {
        "move_to_end" => MoveToEnd,
        "popitem" => PopItem,
        _ => null,
    };

    private static PyValue MoveToEnd(PyValue self, Call call)
    {
        var given = call.Bind(1, "key", "last");
        var dict = (PyDict)self;
        if ((Doubt(given[1], out var isLast) ?? Hashing.Check(given[0]!, call.Site)) is { } unknown)
        {
            dict.Spoil(unknown, call.Site.Journal);
            return unknown;
        }

        if (!dict.TryGet(given[0]!, out var moved))
        {
            throw Indexing.KeyError(given[0]!, call.Site);
        }

        var others = dict.Entries.Where(entry => !KeyComparer.Instance.Equals(entry.Key, given[0]!)).ToList();
        KeyValuePair<PyValue, PyValue> end = new(given[0]!, moved);
        var doubt = dict.OrderDoubt;
        dict.Clear(call.Site.Journal);
        foreach (var (key, value) in isLast ? others.Append(end) : others.Prepend(end))
        {
            dict.Set(key, value, call.Site.Journal);
        }

        dict.DoubtOrder(doubt, call.Site.Journal);
        return call.Site.None();
    }

    private static PyValue PopItem(PyValue self, Call call)
    {
        var dict = (PyDict)self;
        if (Doubt(call.Bind(0, "last")[0], out var isLast) is { } unknown)
        {
            dict.Spoil(unknown, call.Site.Journal);
            return unknown;
        }

        return DictMethods.PopItem(dict, isLast, call);
    }

    /// <summary>Why it is not known which end is meant; null where it is.</summary>
    private static PyUnknown? Doubt(PyValue? last, out bool isLast)
    {
        isLast = true;
        return last is null || Truth.Of(last).Is(out isLast, out var unknown) ? null : unknown;
    }
}
