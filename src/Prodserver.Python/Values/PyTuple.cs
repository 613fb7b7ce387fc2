using Prodserver.Core.Findings;

namespace Prodserver.Python.Values;

internal sealed class PyTuple : PyValue
{
    /// <summary>Tuples within tuples beyond this are a mistake; hashing and comparing walk down them.</summary>
    private const int MaxDepth = 100;

    private readonly int _depth;

    public PyTuple(IReadOnlyList<PyValue> items, SourcePosition position)
        : base(position)
    {
        Items = items;
        foreach (var item in items)
        {
            _depth = Math.Max(_depth, item switch { PyTuple tuple => tuple._depth + 1, PySet set => set.Depth + 1, _ => 0 });
        }

        if (_depth > MaxDepth)
        {
            throw new LimitException("tuples are nested too deeply", position);
        }
    }

    public IReadOnlyList<PyValue> Items { get; }

    public override string TypeName => "tuple";

    /// <summary>How many tuples and sets are nested in it.</summary>
    public int Depth => _depth;
}
