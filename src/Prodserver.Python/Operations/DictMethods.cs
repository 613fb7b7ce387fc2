using Prodserver.Python.Evaluation;
using Prodserver.Python.Values;

namespace Prodserver.Python.Operations;

/// <summary>The methods of <c>dict</c>.</summary>
internal static class DictMethods
{
    /// <summary>The method of a dict or of an object of a subclass.</summary>
    public static MethodBody? Find(PyDict dict, string name) => (dict.Kind == DictKind.Ordered ? OrderedDictMethods.Find(name) : null) ?? Find(name);

    public static MethodBody? Find(string name) => name switch
    {
        "get" => Get,
        "keys" => (self, call) => View(self, call, DictViewKind.Keys),
        "values" => (self, call) => View(self, call, DictViewKind.Values),
        "items" => (self, call) => View(self, call, DictViewKind.Items),
        "copy" => (self, call) => Dicts.Union((PyDict)self, new PyDict(call.Site.Position), call.Site),
        "update" => Update,
        "setdefault" => SetDefault,
        "pop" => Pop,
        "popitem" => PopItem,
        "clear" => Clear,
        _ => null,
    };

    private static PyDictView View(PyValue self, Call call, DictViewKind kind)
    {
        call.Take(0, 0);
        return new PyDictView((PyDict)self, kind, call.Site.Position);
    }

    private static PyValue Get(PyValue self, Call call)
    {
        var given = call.Take(1, 2);
        if (Hashing.Check(given[0], call.Site) is { } unknown)
        {
            return unknown;
        }

        return ((PyDict)self).TryGet(given[0], out var value) ? Unknowns.Resolve(value) : given.Count > 1 ? given[1] : call.Site.None();
    }

    private static PyNone Update(PyValue self, Call call)
    {
        if (call.Positional.Count > 1)
        {
            throw call.Site.TypeError($"update expected at most 1 argument, got {call.Positional.Count}");
        }

        foreach (var source in call.Positional)
        {
            Dicts.Update((PyDict)self, source, call.Site);
        }

        foreach (var (name, value) in call.Keywords)
        {
            Dicts.Set((PyDict)self, call.Site.Text(name), value, call.Site);
        }

        return call.Site.None();
    }

    private static PyValue SetDefault(PyValue self, Call call)
    {
        var given = call.Take(1, 2);
        var dict = (PyDict)self;
        if (Hashing.Check(given[0], call.Site) is { } unknown)
        {
            dict.Spoil(unknown, call.Site.Journal);
            return unknown;
        }

        if (dict.TryGet(given[0], out var value))
        {
            if (value is PyUnknown { MayBeAbsent: true } maybe)
            {
                value = maybe.Present();
                dict.Set(given[0], value, call.Site.Journal);
            }

            return Unknowns.Resolve(value);
        }

        var added = given.Count > 1 ? given[1] : call.Site.None();
        dict.Set(given[0], added, call.Site.Journal);
        return added;
    }

    private static PyValue Pop(PyValue self, Call call)
    {
        var given = call.Take(1, 2);
        var dict = (PyDict)self;
        if (Hashing.Check(given[0], call.Site) is { } unknown)
        {
            dict.Spoil(unknown, call.Site.Journal);
            return unknown;
        }

        if (dict.TryGet(given[0], out var value))
        {
            dict.Remove(given[0], call.Site.Journal);
            return Unknowns.Resolve(value);
        }

        return given.Count > 1 ? given[1] : throw Indexing.KeyError(given[0], call.Site);
    }

    private static PyValue PopItem(PyValue self, Call call)
    {
        call.Take(0, 0);
        return PopItem((PyDict)self, isLast: true, call);
    }

    /// <summary>Takes the last or the first entry.</summary>
    public static PyValue PopItem(PyDict dict, bool isLast, Call call)
    {
        if ((dict.UncertainKey ?? dict.OrderDoubt) is { } uncertain)
        {
            dict.Spoil(uncertain, call.Site.Journal);
            return uncertain;
        }

        if (dict.Count == 0)
        {
            throw call.Site.Raise("KeyError", dict.Kind == DictKind.Ordered ? "'dictionary is empty'" : "'popitem(): dictionary is empty'");
        }

        var (key, value) = isLast ? dict.Entries.Last() : dict.Entries.First();
        dict.Remove(key, call.Site.Journal);
        return call.Site.Tuple([key, value]);
    }

    private static PyNone Clear(PyValue self, Call call)
    {
        call.Take(0, 0);
        ((PyDict)self).Clear(call.Site.Journal);
        return call.Site.None();
    }
}
