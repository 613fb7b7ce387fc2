using Prodserver.Core.Findings;

namespace Prodserver.Python.Values;

internal sealed class PyTuple : PyValue
{
    /// <summary>Tuples within tuples beyond this are a mistake; hashing and comparing walk down them.</summary>
    private const int MaxDepth = 100;

    /// <summary>Tuples that hold the same tuples many times look small and are not.</summary>
    private const long MaxSize = 4_000_000;

    public PyTuple(IReadOnlyList<PyValue> items, SourcePosition position)
        : base(position)
    {
        Items = items;
        (Depth, Size) = Measure(items);
        if (Depth > MaxDepth || Size > MaxSize)
        {
            throw new LimitException("tuples are nested too deeply", position);
        }
    }

    public IReadOnlyList<PyValue> Items { get; }

    /// <summary>What its items depend on.</summary>
    public Origins? ContentOrigins { get; init; }

    public override string TypeName => "tuple";

    /// <summary>How many tuples and sets are nested in it.</summary>
    public int Depth { get; }

    /// <summary>How many values hashing or comparing it looks at.</summary>
    public long Size { get; }

    /// <summary>Depth and size of a tuple or set of these items.</summary>
    public static (int Depth, long Size) Measure(IEnumerable<PyValue> items)
    {
        var (depth, size) = (0, 1L);
        foreach (var item in items)
        {
            var (itemDepth, itemSize) = item switch
            {
                PyTuple tuple => (tuple.Depth + 1, tuple.Size),
                PySet set when Measure(set.Items) is var inner => (inner.Depth + 1, inner.Size),
                _ => (0, 1),
            };
            (depth, size) = (Math.Max(depth, itemDepth), size + itemSize);
        }

        return (depth, size);
    }
}
