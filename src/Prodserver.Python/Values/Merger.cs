namespace Prodserver.Python.Values;

/// <summary>
/// Finds what two ways through the code agree on. Each way is told as the states of what it changed; what it did not change is as it is now.
/// Nothing is changed by merging.
/// </summary>
/// <param name="why">The condition that decides between them.</param>
internal sealed class Merger(PyUnknown why, IReadOnlyDictionary<IMutable, object> first, IReadOnlyDictionary<IMutable, object> second)
{
    private const int MaxDepth = 50;

    private const string Depends = "it depends on what can't be known: ";

    private const string MayBeThere = "whether it is there depends on what can't be known: ";

    private const string Order = "the order of its keys depends on what can't be known: ";

    private readonly Dictionary<(PyValue, PyValue), PyValue> _merged = [];
    private int _depth;

    /// <summary>Stands for a content that the two disagree on.</summary>
    public PyUnknown Why { get; } = why.Leading(Depends + Cause(why));

    /// <summary>Stands for an entry that only one of the two has.</summary>
    public PyUnknown MaybeAbsent(PyValue? value = null) =>
        why.Leading(MayBeThere + Cause(why), mayBeAbsent: true, value is not null && IsShared(value) ? [value] : []);

    /// <summary>The reason for a dict of which all is known but the order.</summary>
    public static string DoubtfulOrder(PyUnknown doubt) => Order + Cause(doubt);

    /// <summary>The value itself where both are the same; a container that knows what they agree on; else an unknown value.</summary>
    public PyValue Merge(PyValue left, PyValue right)
    {
        if (ReferenceEquals(left, right))
        {
            return left;
        }

        if (_merged.TryGetValue((left, right), out var known))
        {
            return known;
        }

        if (_depth >= MaxDepth)
        {
            return Why;
        }

        _depth++;
        var merged = (left, right) switch
        {
            (PyUnknown { MayBeAbsent: true }, _) => left,
            (_, PyUnknown { MayBeAbsent: true }) => right,
            (PyList one, PyList other) => MergeContainers(one, other, new PyList([], one.Position)),
            (PyDict one, PyDict other) when one.Kind == other.Kind => MergeContainers(one, other, one.Alike(one.Position)),
            (PySet one, PySet other) when one.IsFrozen == other.IsFrozen => MergeContainers(one, other, new PySet(one.IsFrozen, one.Position)),
            (PyTuple one, PyTuple other) when one.Items.Count == other.Items.Count =>
                new PyTuple([.. one.Items.Zip(other.Items, Merge)], one.Position),
            _ when AreSame(left, right) => left.From(right.Origins),
            _ => Disagreement(left, right),
        };
        _depth--;
        return merged;
    }

    /// <summary>The states after either way, of everything that one of them changed.</summary>
    public Dictionary<IMutable, object> MergeStates()
    {
        var merged = new Dictionary<IMutable, object>(ReferenceEqualityComparer.Instance);
        foreach (var changed in first.Keys.Union(second.Keys, ReferenceEqualityComparer.Instance).Cast<IMutable>())
        {
            merged.Add(changed, changed.Merge(StateOf(changed, first), StateOf(changed, second), this));
        }

        return merged;
    }

    private static object StateOf(IMutable thing, IReadOnlyDictionary<IMutable, object> way) => way.TryGetValue(thing, out var state) ? state : thing.Save();

    private PyValue MergeContainers(PyContainer left, PyContainer right, PyContainer merged)
    {
        // Known before its content is, since a container can hold itself.
        _merged.Add((left, right), merged);
        merged.Restore(merged.Merge(StateOf(left, first), StateOf(right, second), this));
        merged.LinkTo(left);
        merged.LinkTo(right);
        return merged.Taint is null ? merged : Disagreement(left, right);
    }

    private PyUnknown Disagreement(PyValue left, PyValue right) => new(Why.Reason, Why.Position) { Aliases = [.. new[] { left, right }.Where(IsShared)] };

    /// <summary>True for what code elsewhere may hold as well, and see change.</summary>
    private static bool IsShared(PyValue value) => value is PyContainer or PyTuple or PyInstance or PyBoundMethod or PyDictView or PyUnknown { Aliases.Count: > 0 };

    /// <summary>The first cause: a reason that already names one is not wrapped again.</summary>
    private static string Cause(PyUnknown why) =>
        why.Reason.StartsWith(Depends, StringComparison.Ordinal) ? why.Reason[Depends.Length..]
        : why.Reason.StartsWith(MayBeThere, StringComparison.Ordinal) ? why.Reason[MayBeThere.Length..]
        : why.Reason;

    /// <summary>True for equal values of the same type, so that neither <c>1</c> and <c>True</c> nor <c>0.0</c> and <c>-0.0</c> are taken for one.</summary>
    private static bool AreSame(PyValue first, PyValue second) => (first, second) switch
    {
        (PyFloat left, PyFloat right) => BitConverter.DoubleToInt64Bits(left.Value) == BitConverter.DoubleToInt64Bits(right.Value),
        (PyStr or PyInt or PyBool or PyNone or PyBytes or PyPath, _) => first.TypeName == second.TypeName && KeyComparer.Instance.Equals(first, second),
        (PyUnknown left, PyUnknown right) => (left.Reason, left.Position, left.IsSecret) == (right.Reason, right.Position, right.IsSecret),
        (PyLibraryObject left, PyLibraryObject right) => left.IsSame(right),
        (PyOpaque left, PyOpaque right) => left.Is(right),
        (PyRange left, PyRange right) => (left.Start, left.Stop, left.Step) == (right.Start, right.Stop, right.Step),
        _ => false,
    };
}
