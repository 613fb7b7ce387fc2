using Prodserver.Python.Evaluation;
using Prodserver.Python.Values;

namespace Prodserver.Python.Operations;

/// <summary>The operator <c>in</c>.</summary>
internal static class Membership
{
    public static Known<bool> Contains(PyValue container, PyValue item, Site site)
    {
        if (Unknowns.Of(container) is { } unknown)
        {
            return unknown;
        }

        switch (container, item)
        {
            case (PyStr text, PyStr part):
                return text.Value.Contains(part.Value, StringComparison.Ordinal);
            case (PyStr, _):
                return Unknowns.Of(item) ?? throw site.TypeError($"'in <string>' requires string as left operand, not {item.TypeName}");
            case (PyDict dict, _):
                return InDict(dict, item, site);
            case (PySet set, _):
                return Hashing.Check(item, site) is { } unhashed ? unhashed : set.Contains(item);
            case (PyEnvironment, _):
                return item is PyStr name ? site.Session.Environment.Contains(name.Value, site) : Unknowns.Because(item);
            case (PyNames names, _):
                return NamesMethods.Contains(names, item, site);
            case (PyDictView { Kind: DictViewKind.Keys } view, _):
                return Unknowns.Of(view.Dict) is { } taint ? taint : InDict(view.Dict, item, site);
            case (PyIterator iterator, _):
                return Iteration.UpTo(iterator, candidate => Comparisons.Equal(candidate, item, site), site);
            case (PyLibraryObject library, _) when library.Contains(item, site) is { } contains:
                return contains;
            case (PyBytes or PyRange, _):
                return InBytesOrRange(container, item, site);
            default:
                return InItems(container, item, site);
        }
    }

    private static Known<bool> InDict(PyDict dict, PyValue key, Site site)
    {
        if (Hashing.Check(key, site) is { } unknown)
        {
            return unknown;
        }

        return dict.TryGet(key, out var value) && value is PyUnknown { MayBeAbsent: true } maybe ? maybe : value is not null;
    }

    private static Known<bool> InBytesOrRange(PyValue container, PyValue item, Site site) => (container, item) switch
    {
        _ when Unknowns.Of(item) is { } unknown => unknown,
        (PyBytes bytes, PyBytes part) => bytes.Value.Span.IndexOf(part.Value.Span) >= 0,
        (PyBytes, not (PyInt or PyBool)) => throw site.TypeError($"a bytes-like object is required, not '{item.TypeName}'"),
        (PyRange range, PyInt or PyBool) when Numbers.Integer(item) is { } number =>
            (range.Step.Sign > 0 ? number >= range.Start && number < range.Stop : number <= range.Start && number > range.Stop)
            && ((number - range.Start) % range.Step).IsZero,
        _ => InItems(container, item, site),
    };

    private static Known<bool> InItems(PyValue container, PyValue item, Site site)
    {
        if (!Iteration.Items(container, site).Is(out var items, out var unknown))
        {
            return unknown;
        }

        PyUnknown? doubt = null;
        foreach (var candidate in items)
        {
            if (!Comparisons.Equal(candidate, item, site).Is(out var equal, out unknown))
            {
                doubt ??= unknown;
            }
            else if (equal)
            {
                return true;
            }
        }

        return doubt is null ? false : doubt;
    }
}
