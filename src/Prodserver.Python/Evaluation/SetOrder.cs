using Prodserver.Python.Operations;
using Prodserver.Python.Values;

namespace Prodserver.Python.Evaluation;

/// <summary>The order in which the items of a set are shown: by value where they are numbers or strings, else by what Python prints for them.</summary>
internal sealed class SetOrder : IComparer<PyValue>
{
    public static SetOrder Instance { get; } = new();

    public int Compare(PyValue? x, PyValue? y) => (x, y) switch
    {
        (PyStr left, PyStr right) => CodePoints.Compare(left.Value, right.Value),
        ({ } left, { } right) when Numbers.Compare(left, right) is { } order => order,
        ({ } left, { } right) => string.CompareOrdinal(Text(left), Text(right)),
        _ => 0,
    };

    private static string Text(PyValue value) => value.TypeName + (Repr.Of(value).Is(out var text, out _) ? text : "");
}
