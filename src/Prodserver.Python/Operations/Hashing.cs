using Prodserver.Python.Evaluation;
using Prodserver.Python.Values;

namespace Prodserver.Python.Operations;

/// <summary>Which values may be keys.</summary>
internal static class Hashing
{
    private const int MaxDepth = 50;

    /// <summary>Why the key is not known; null where it is; a <c>TypeError</c> for what no dict takes as a key.</summary>
    public static PyUnknown? Check(PyValue key, Site site)
    {
        switch (key)
        {
            case PyStr or PyClass:
                return null;
            case PyList or PyDict or PySet { IsFrozen: false }:
                return Unknowns.Of(key) ?? throw site.TypeError($"unhashable type: '{key.TypeName}'");
            case PySet set when PyTuple.Measure(set.Items).Depth > MaxDepth:
                throw new LimitException("sets are nested too deeply", site.Position);
            case PyTuple tuple:
                return CheckAll(tuple.Items, site);
            case PyUnknown or PyExternal or PyObject or PyDictView:
                return Unknowns.Because(key);
            default:
                return null;
        }
    }

    private static PyUnknown? CheckAll(IReadOnlyList<PyValue> items, Site site) =>
        items.Select(item => Check(item, site)).FirstOrDefault(unknown => unknown is not null);
}
