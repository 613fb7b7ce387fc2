using Prodserver.Python.Evaluation;
using Prodserver.Python.Operations;
using Prodserver.Python.Values;

namespace Prodserver.Python.Library.Builtins;

/// <summary>Functions that give iterators or take from them.</summary>
internal static class Iterators
{
    public static PyBuiltin? Find(string name) => name switch
    {
        "enumerate" => Class(name, Enumerate),
        "zip" => Class(name, Zip),
        "map" => Class(name, Map),
        "filter" => Class(name, Filter),
        "reversed" => Class(name, Reversed),
        "iter" => BuiltinsModule.Lenient(name, Iterate),
        "next" => BuiltinsModule.Lenient(name, Next),
        _ => null,
    };

    private static PyBuiltin Class(string name, FunctionBody body) => new(name, body) { ClassName = name, TakesUnknown = true };

    private static PyValue Enumerate(Call call)
    {
        var given = call.Bind(1, "iterable", "start");
        var start = given[1] is null ? 0 : Unknowns.Of(given[1]!) is { } doubt ? throw new LimitException(doubt.Reason, doubt.Position) : call.Integer(given[1]!);
        return Iteration.Ordered(given[0]!, call.Site).Is(out var items, out var unknown)
            ? Made("enumerate", items.Select(PyValue (item, index) => call.Site.Tuple([call.Site.Integer(start + index), item])), call)
            : unknown;
    }

    private static PyValue Zip(Call call)
    {
        var strict = false;
        foreach (var (name, value) in call.Keywords)
        {
            if (name != "strict")
            {
                throw call.Site.TypeError($"zip() got an unexpected keyword argument '{name}'");
            }

            if (!Truth.Of(value).Is(out strict, out var doubt))
            {
                return doubt;
            }
        }

        return strict ? call.Site.Unknown("zip(strict=True) is not modelled")
            : Together(call.Positional, call.Site).Is(out var rows, out var unknown) ? Made("zip", rows.Select(row => call.Site.Tuple(row)), call)
            : unknown;
    }

    private static PyValue Map(Call call)
    {
        var given = call.Take(2, int.MaxValue);
        return Together([.. given.Skip(1)], call.Site).Is(out var rows, out var unknown)
            ? Worked("map", rows, row => Session.Call(given[0], row, call.Site), call)
            : unknown;
    }

    private static PyValue Filter(Call call)
    {
        var given = call.Take(2, 2);
        if (!Iteration.Ordered(given[1], call.Site).Is(out var items, out var unknown))
        {
            return unknown;
        }

        PyUnknown? doubt = null;
        var result = Worked("filter", [.. items.Select(item => new[] { item })], Kept, call);
        return doubt is null ? result : doubt;

        PyValue? Kept(PyValue[] row)
        {
            var verdict = given[0] is PyNone ? row[0] : Session.Call(given[0], row, call.Site);
            if (!Truth.Of(verdict).Is(out var isKept, out var why))
            {
                doubt ??= why;
            }

            return isKept ? row[0] : null;
        }
    }

    private static PyValue Reversed(Call call) => call.Single() switch
    {
        PySet or PyIterator { Taint: null } => throw call.Site.TypeError($"'{call.Single().TypeName}' object is not reversible"),
        var source => Iteration.Ordered(source, call.Site).Is(out var items, out var unknown)
            ? Made(source switch
            {
                PyList => "list_reverseiterator",
                PyDict or PyDictView => "dict_reversekeyiterator",
                PyRange => "range_iterator",
                _ => "reversed",
            }, items.Reverse(), call)
            : unknown,
    };

    private static PyValue Iterate(Call call) => call.Take(1, 2) switch
    {
        [PyIterator iterator] => iterator,
        [var source] => Iteration.Ordered(source, call.Site).Is(out var items, out var unknown)
            ? Made(source is PyDict ? "dict_keyiterator" : source is PyStr ? "str_ascii_iterator" : $"{source.TypeName}_iterator", items, call)
            : unknown,
        _ => call.Site.Unknown("iter() of a function is not modelled"),
    };

    private static PyValue Next(Call call)
    {
        var given = call.Take(1, 2);
        return given[0] switch
        {
            _ when Unknowns.Of(given[0]) is { } unknown => unknown,
            PyIterator { IsStale: true } => call.Site.Unknown("it was changed while it was gone through"),
            PyIterator iterator => iterator.TryTake(call.Site.Journal, out var item) ? Unknowns.Resolve(item)
                : given.Count > 1 ? given[1]
                : throw call.Site.Raise("StopIteration", ""),
            PyObject other => Unknowns.Because(other),
            var other => throw call.Site.TypeError($"'{other.TypeName}' object is not an iterator"),
        };
    }

    /// <summary>The first items of all, the second items of all …, as far as the shortest goes.</summary>
    private static Known<List<PyValue[]>> Together(IReadOnlyList<PyValue> sources, Site site)
    {
        var columns = new List<PyValue[]>();
        foreach (var source in sources)
        {
            if (!Iteration.Ordered(source, site).Is(out var items, out var unknown))
            {
                return unknown;
            }

            columns.Add(items);
        }

        var count = columns.Count == 0 ? 0 : columns.Min(column => column.Length);
        foreach (var (source, column) in sources.Zip(columns))
        {
            if (source is PyIterator iterator && column.Length > count)
            {
                iterator.Spoil(site.Unknown("how much of it is left is not followed"), site.Journal);
            }
        }

        return Enumerable.Range(0, count).Select(row => columns.Select(column => column[row]).ToArray()).ToList();
    }

    /// <summary>Works items out at once; Python does it one by one, so whatever changes something by that is not followed.</summary>
    /// <param name="work">The item; null for none.</param>
    private static PyIterator Worked(string type, List<PyValue[]> rows, Func<PyValue[], PyValue?> work, Call call)
    {
        var items = new List<PyValue>();
        PythonException? failure = null;
        call.Site.Journal.Begin();
        try
        {
            items.AddRange(rows.Select(work).OfType<PyValue>());
        }
        catch (PythonException exception)
        {
            failure = exception;
        }
        finally
        {
            foreach (var (changed, _) in call.Site.Journal.Undo())
            {
                call.Site.Journal.Record(changed);
                changed.Forget(call.Site.Unknown($"{type}() may have changed it"));
            }
        }

        return new PyIterator(type, items, call.Positional, call.Site.Position) { Failure = failure };
    }

    private static PyIterator Made(string type, IEnumerable<PyValue> items, Call call) => new(type, items, call.Positional, call.Site.Position);
}
