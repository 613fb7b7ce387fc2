using Prodserver.Core.Findings;

namespace Prodserver.Python.Values;

/// <summary>A set or frozenset. Python's order of iteration is no part of the value and must never be shown.</summary>
internal sealed class PySet(bool isFrozen, SourcePosition position) : PyContainer(position)
{
    private DictEntries _items = new();

    public bool IsFrozen { get; } = isFrozen;

    public IEnumerable<PyValue> Items => _items.All.Select(entry => entry.Key);

    public int Count => _items.Count;

    public override string TypeName => IsFrozen ? "frozenset" : "set";

    public bool Contains(PyValue item) => _items.TryGet(item, out _);

    public void Add(PyValue item, Journal journal)
    {
        journal.Touch(this);
        if (!_items.TryGet(item, out _))
        {
            _items.Set(item, item);
        }
    }

    public bool Remove(PyValue item, Journal journal)
    {
        journal.Touch(this);
        return _items.Remove(item);
    }

    public void Clear(Journal journal)
    {
        journal.Touch(this);
        _items = new DictEntries();
    }

    protected override object Copy() => _items.Copy();

    protected override void Replace(object content) => _items = ((DictEntries)content).Copy();

    protected override object? Merge(object first, object second, Merger merger, out PyUnknown? doubt)
    {
        var (left, right) = ((DictEntries)first, (DictEntries)second);
        doubt = left.Count == right.Count && left.All.All(item => right.TryGet(item.Key, out _)) ? null : merger.Why;
        return doubt is null ? left : null;
    }
}
