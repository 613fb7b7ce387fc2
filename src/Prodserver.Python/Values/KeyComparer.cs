using System.Numerics;

namespace Prodserver.Python.Values;

/// <summary>Compares hashable values as the keys of a dict. What has no model is only equal to itself.</summary>
internal sealed class KeyComparer : IEqualityComparer<PyValue>
{
    public static KeyComparer Instance { get; } = new();

    public bool Equals(PyValue? x, PyValue? y) => ReferenceEquals(x, y) || ((x, y) switch
    {
        (PyStr left, PyStr right) => left.Value == right.Value,
        (PyNone, PyNone) => true,
        (PyBytes left, PyBytes right) => left.Value.Span.SequenceEqual(right.Value.Span),
        (PyPath left, PyPath right) => left.Value == right.Value,
        (PyTuple left, PyTuple right) => left.Items.SequenceEqual(right.Items, this),
        (PySet left, PySet right) => left.Count == right.Count && left.Items.All(right.Contains),
        ({ } left, { } right) => Numbers.Compare(left, right) == 0,
        _ => false,
    });

    public int GetHashCode(PyValue obj) => obj switch
    {
        PyStr text => text.Value.GetHashCode(StringComparison.Ordinal),
        PyNone => 1,
        PyBytes bytes => bytes.Value.Length,
        PyPath path => path.Value.GetHashCode(StringComparison.Ordinal),
        PyTuple tuple => tuple.Items.Aggregate(tuple.Items.Count, (hash, item) => HashCode.Combine(hash, GetHashCode(item))),
        PySet set => set.Count,
        PyBool boolean => (boolean.Value ? BigInteger.One : BigInteger.Zero).GetHashCode(),
        PyInt integer => integer.Value.GetHashCode(),
        PyFloat { Value: var number } => double.IsInteger(number) ? new BigInteger(number).GetHashCode() : number.GetHashCode(),
        _ => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(obj),
    };
}
