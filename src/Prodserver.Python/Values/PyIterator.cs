using System.Diagnostics.CodeAnalysis;
using Prodserver.Core.Findings;

namespace Prodserver.Python.Values;

/// <summary>What can be gone through once: a generator expression, <c>zip(…)</c>, <c>map(…)</c>. Its items are worked out when it is made.</summary>
/// <param name="sources">What it goes through: where one of them is changed before the end, the items are not what Python would see.</param>
internal sealed class PyIterator(string typeName, IEnumerable<PyValue> items, IEnumerable<PyValue> sources, SourcePosition position) : PyContainer(position)
{
    private readonly (PyContainer Container, int Changes)[] _sources = [.. sources.OfType<PyContainer>().Select(source => (source, source.Changes))];
    private List<PyValue> _items = [.. items];

    public override string TypeName => typeName;

    /// <summary>The exception that Python raises behind the last item; null where it comes to its end.</summary>
    public PythonException? Failure { get; init; }

    /// <summary>True where a source was changed since it was made.</summary>
    public bool IsStale => _sources.Any(source => source.Container.Changes != source.Changes);

    public IReadOnlyList<PyValue> Rest => _items;

    /// <summary>Takes all that is left.</summary>
    public PyValue[] TakeAll(Journal journal)
    {
        var taken = _items.ToArray();
        journal.Touch(this);
        _items.Clear();
        return Failure is null ? taken : throw Failure;
    }

    public bool TryTake(Journal journal, [NotNullWhen(true)] out PyValue? item)
    {
        item = _items.Count > 0 ? _items[0] : Failure is null ? null : throw Failure;
        if (item is not null)
        {
            journal.Touch(this);
            _items.RemoveAt(0);
        }

        return item is not null;
    }

    protected override object Copy() => new List<PyValue>(_items);

    protected override void Replace(object content) => _items = [.. (List<PyValue>)content];

    protected override object? Merge(object first, object second, Merger merger, out PyUnknown? doubt)
    {
        var (left, right) = ((List<PyValue>)first, (List<PyValue>)second);
        doubt = left.Count == right.Count ? null : merger.Why;
        return doubt is null ? left : null;
    }
}
