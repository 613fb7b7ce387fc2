using Prodserver.Python.Values;

namespace Prodserver.Python.Operations;

/// <summary>What Python's <c>bool()</c> makes of values.</summary>
internal static class Truth
{
    public static Known<bool> Of(PyValue value) => value switch
    {
        _ when Unknowns.Of(value) is { } unknown => unknown,
        PyBool boolean => boolean.Value,
        PyNone => false,
        PyStr text => text.Value.Length > 0,
        PyInt integer => !integer.Value.IsZero,
        PyFloat number => number.Value != 0,
        PyList list => list.Items.Count > 0,
        PyTuple tuple => tuple.Items.Count > 0,
        PyDict dict => dict.UncertainKey is { } uncertain && dict.Count == 1 ? uncertain : dict.Count > 0,
        PySet set => set.Count > 0,
        PyBytes bytes => bytes.Value.Length > 0,
        PyRange range => !range.Count.IsZero,
        PyLibraryObject library => library.TruthValue,
        PyPath or PyBoundMethod or PyBuiltin or PyMethod or PyFunction or PyClass or PyExceptionClass or PyModule or PyLibrary => true,
        _ => Unknowns.Because(value),
    };
}
