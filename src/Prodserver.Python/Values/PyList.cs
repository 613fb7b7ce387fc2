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

    protected override object? Merge(object first, object second, Merger merger, out PyUnknown? doubt)
    {
        var (left, right) = ((List<PyValue>)first, (List<PyValue>)second);
        doubt = left.Count == right.Count ? null : merger.Why;
        return doubt is null ? left.Zip(right, merger.Merge).ToList() : null;
    }
}
