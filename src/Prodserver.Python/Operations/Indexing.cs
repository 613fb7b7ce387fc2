using System.Numerics;
using Prodserver.Python.Evaluation;
using Prodserver.Python.Values;

namespace Prodserver.Python.Operations;

/// <summary><c>value[index]</c>, read, written and deleted.</summary>
internal static class Indexing
{
    public static PyValue Get(PyValue container, PyValue index, Site site)
    {
        if (Unknowns.Of(container) is { } unknown)
        {
            return unknown;
        }

        switch (container)
        {
            case PyDict dict:
                return FromDict(dict, index, site);
            case PyEnvironment:
                return Unknowns.Of(index) ?? (index is PyStr name
                    ? site.Session.Environment.Get(name.Value, site)
                    : throw site.TypeError($"str expected, not {index.TypeName}"));
            case PyNames names:
                return NamesMethods.Apply(names, site, dict => FromDict(dict, index, site));
            case PyLibraryObject library when library.Item(index, site) is { } item:
                return item;
            case PyObject or PyBuiltin { ClassName: not null }:
                return Unknowns.Because(container);
        }

        if (Unknowns.Of(index) is { } unknownIndex)
        {
            return unknownIndex;
        }

        if (index is PySlice slice)
        {
            return Slicing.Get(container, slice, site);
        }

        return container switch
        {
            PyList list => Unknowns.Resolve(list.Items[Position(index, list.Items.Count, "list", site)]),
            PyTuple tuple => Unknowns.Resolve(tuple.Items[Position(index, tuple.Items.Count, "tuple", site)]),
            PyStr text => site.Text(CharacterAt(text.Value, index, site)),
            PyBytes bytes => site.Integer(bytes.Value.Span[Position(index, bytes.Value.Length, "index", site)]),
            PyRange range => site.Integer(range.Start + (range.Step * Position(index, range.Count, "range object", site))),
            _ => throw site.TypeError($"'{container.TypeName}' object is not subscriptable"),
        };
    }

    public static void Set(PyValue container, PyValue index, PyValue value, Site site)
    {
        switch (container)
        {
            case PyContainer { Taint: not null }:
                return;
            case PyDict dict:
                Dicts.Set(dict, index, value, site);
                return;
            case PyList list when Unknowns.Of(index) is { } unknown:
                list.Spoil(unknown, site.Journal);
                return;
            case PyList list when index is PySlice slice:
                Slicing.Set(list, slice, value, site);
                return;
            case PyList list:
                var position = Position(index, list.Items.Count, "list assignment", site);
                list.Change(site.Journal)[position] = value;
                return;
            case PyEnvironment:
                site.Session.Environment.Set(index, value, site);
                return;
            case PyNames { Names: var names } when index is PyStr name:
                names.Bind(name.Value, new Binding(value) { Position = site.Position }, site.Journal);
                return;
            case PyNames { Names: var names }:
                names.Spoil(Unknowns.Because(index), site.Journal);
                return;
            case PyLibraryObject library:
                library.SetItem(index, value, site);
                return;
            case PyUnknown unknown:
                Spoiling.Spoil(unknown, unknown, site.Journal);
                return;
            case PyExternal or PyObject:
                return;
            default:
                throw site.TypeError($"'{container.TypeName}' object does not support item assignment");
        }
    }

    public static void Delete(PyValue container, PyValue index, Site site)
    {
        switch (container)
        {
            case PyContainer { Taint: not null }:
                return;
            case PyDict dict when Hashing.Check(index, site) is { } unknown:
                dict.Spoil(unknown, site.Journal);
                return;
            case PyDict dict when dict.TryGet(index, out var value) && value is PyUnknown { MayBeAbsent: true }:
            case PyDict:
                if (!((PyDict)container).Remove(index, site.Journal))
                {
                    throw KeyError(index, site);
                }

                return;
            case PyList list when Unknowns.Of(index) is { } unknown:
                list.Spoil(unknown, site.Journal);
                return;
            case PyList list when index is PySlice slice:
                Slicing.Delete(list, slice, site);
                return;
            case PyList list:
                var position = Position(index, list.Items.Count, "list assignment", site);
                list.Change(site.Journal).RemoveAt(position);
                return;
            case PyEnvironment:
                site.Session.Environment.Remove(index, site);
                return;
            case PyNames names:
                NamesMethods.Apply(names, site, dict =>
                {
                    Delete(dict, index, site);
                    return dict;
                });
                return;
            case PyLibraryObject library:
                library.Spoil(site.Unknown("one of its items was deleted"), site.Journal);
                return;
            case PyUnknown unknown:
                Spoiling.Spoil(unknown, unknown, site.Journal);
                return;
            case PyExternal or PyObject:
                return;
            default:
                throw site.TypeError($"'{container.TypeName}' object doesn't support item deletion");
        }
    }

    public static PythonException KeyError(PyValue key, Site site) =>
        site.Raise("KeyError", Repr.Of(key).Is(out var text, out _) ? text : key.TypeName);

    /// <summary>The index of an item, counted from 0, for one that may count from the end.</summary>
    /// <param name="what">What Python calls the container in its message.</param>
    public static int Position(PyValue index, BigInteger count, string what, Site site)
    {
        if (Numbers.Integer(index) is not { } number)
        {
            throw index is PyObject
                ? new LimitException(Unknowns.Because(index).Reason, site.Position)
                : site.TypeError($"{what.Split(' ')[0]} indices must be integers or slices, not {index.TypeName}");
        }

        var position = number.Sign < 0 ? number + count : number;
        return position.Sign >= 0 && position < count && position <= int.MaxValue
            ? (int)position
            : throw site.Raise("IndexError", what == "index" ? "index out of range" : $"{what} index out of range");
    }

    private static PyValue FromDict(PyDict dict, PyValue key, Site site)
    {
        if (Hashing.Check(key, site) is { } unknown)
        {
            return unknown;
        }

        if (dict.TryGet(key, out var value))
        {
            return Unknowns.Resolve(value);
        }

        if (dict.Factory is null)
        {
            throw KeyError(key, site);
        }

        var made = Session.Call(dict.Factory, [], site);
        Dicts.Set(dict, key, made, site);
        return made;
    }

    private static string CharacterAt(string text, PyValue index, Site site)
    {
        if (CodePoints.AreUnits(text))
        {
            return text[Position(index, text.Length, "string", site)].ToString();
        }

        var characters = CodePoints.Split(text);
        return characters[Position(index, characters.Count, "string", site)];
    }
}
