using Prodserver.Core.Findings;

namespace Prodserver.Python.Values;

internal sealed class PyList(List<PyValue> items, SourcePosition position) : PyContainer(position)
{
    private List<PyValue> _items = items;

    public IReadOnlyList<PyValue> Items => _items;

    public override string TypeName => "list";

    /// <summary>The items, to be changed.</summary>
    public List<PyValue> Change(Journal journal)
    {
        journal.Touch(this);
        return _items;
    }

    protected override object Copy() => new List<PyValue>(_items);

    protected override void Replace(object content) => _items = [.. (List<PyValue>)content];

    protected override PyUnknown? MergeWith(object other, Merger merger)
    {
        var items = (List<PyValue>)other;
        if (items.Count != _items.Count)
        {
            return merger.Why;
        }

        for (var i = 0; i < items.Count; i++)
        {
            _items[i] = merger.Merge(_items[i], items[i]);
        }

        return null;
    }
}
