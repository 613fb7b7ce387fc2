namespace Prodserver.Python.Values;

/// <summary>Finds what two possible values have in common.</summary>
/// <param name="why">The condition that decides between them.</param>
internal sealed class Merger(PyUnknown why)
{
    private const int MaxDepth = 50;

    private readonly Dictionary<(PyValue, PyValue), PyValue> _merged = [];
    private int _depth;

    /// <summary>Stands for a value that the two disagree on.</summary>
    public PyUnknown Why { get; } = new($"it depends on what can't be known: {why.Reason}", why.Position);

    /// <summary>Stands for an entry that only one of the two has.</summary>
    public PyUnknown MaybeAbsent { get; } = new($"whether it is there depends on what can't be known: {why.Reason}", why.Position) { MayBeAbsent = true };

    /// <summary>The value itself where both are the same; a container that knows what they agree on; else an unknown value.</summary>
    public PyValue Merge(PyValue first, PyValue second)
    {
        if (ReferenceEquals(first, second))
        {
            return first;
        }

        if (_merged.TryGetValue((first, second), out var known))
        {
            return known;
        }

        if (_depth >= MaxDepth)
        {
            return Why;
        }

        _depth++;
        var merged = (first, second) switch
        {
            (PyUnknown { MayBeAbsent: true }, _) => first,
            (_, PyUnknown { MayBeAbsent: true }) => second,
            (PyList left, PyList right) => MergeContainers(left, right, new PyList([], left.Position)),
            (PyDict left, PyDict right) => MergeContainers(left, right, new PyDict(left.Position)),
            (PySet left, PySet right) when left.IsFrozen == right.IsFrozen => MergeContainers(left, right, new PySet(left.IsFrozen, left.Position)),
            (PyTuple left, PyTuple right) when left.Items.Count == right.Items.Count =>
                new PyTuple([.. left.Items.Zip(right.Items, Merge)], left.Position),
            _ when AreSame(first, second) => first,
            _ => Why,
        };
        _depth--;
        return merged;
    }

    private PyContainer MergeContainers(PyContainer first, PyContainer second, PyContainer merged)
    {
        // Known before its content is, since a container can hold itself.
        _merged.Add((first, second), merged);
        merged.Merge(first.Save(), second.Save(), this);
        return merged;
    }

    /// <summary>True for equal values of the same type, so that neither <c>1</c> and <c>True</c> nor <c>0.0</c> and <c>-0.0</c> are taken for one.</summary>
    private static bool AreSame(PyValue first, PyValue second) => (first, second) switch
    {
        (PyFloat left, PyFloat right) => BitConverter.DoubleToInt64Bits(left.Value) == BitConverter.DoubleToInt64Bits(right.Value),
        (PyStr or PyInt or PyBool or PyNone or PyBytes or PyPath, _) => first.TypeName == second.TypeName && KeyComparer.Instance.Equals(first, second),
        (PyRange left, PyRange right) => (left.Start, left.Stop, left.Step) == (right.Start, right.Stop, right.Step),
        _ => false,
    };
}
