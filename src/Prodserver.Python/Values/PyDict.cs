using System.Diagnostics.CodeAnalysis;
using Prodserver.Core.Findings;

namespace Prodserver.Python.Values;

/// <summary>A dict: insertion order, keys equal as Python has it (<c>1</c>, <c>1.0</c> and <c>True</c> are one key).</summary>
internal sealed class PyDict(SourcePosition position) : PyContainer(position)
{
    private DictEntries _entries = new();

    /// <summary>The entries in order.</summary>
    public IEnumerable<KeyValuePair<PyValue, PyValue>> Entries => _entries.All;

    public int Count => _entries.Count;

    public override string TypeName => Kind switch
    {
        DictKind.Plain => "dict",
        DictKind.Ordered => "OrderedDict",
        DictKind.Default => "defaultdict",
    };

    public DictKind Kind { get; init; }

    /// <summary>What a <c>defaultdict</c> calls for a key that it lacks; null for any other.</summary>
    public PyValue? Factory { get; init; }

    /// <summary>An empty dict of the same class.</summary>
    public PyDict Alike(SourcePosition position) => new(position) { Kind = Kind, Factory = Factory };

    /// <summary>The first key of which not even the presence is known; null where all keys are certain.</summary>
    public PyUnknown? UncertainKey => _entries.All.Select(entry => entry.Value).OfType<PyUnknown>().FirstOrDefault(value => value.MayBeAbsent);

    /// <summary>Why the order of the keys is not known; null where it is.</summary>
    public PyUnknown? OrderDoubt => _entries.OrderDoubt;

    /// <param name="key">A hashable value.</param>
    public bool TryGet(PyValue key, [NotNullWhen(true)] out PyValue? value) => _entries.TryGet(key, out value);

    /// <summary>Adds an entry or replaces its value; the first key stays, as in Python.</summary>
    public void Set(PyValue key, PyValue value, Journal journal)
    {
        journal.Touch(this);
        _entries.Set(key, value);
    }

    /// <summary>Makes the order of the keys unknown, where there is a reason to.</summary>
    public void DoubtOrder(PyUnknown? why, Journal journal)
    {
        if (why is not null)
        {
            journal.Touch(this);
            _entries.OrderDoubt ??= why;
        }
    }

    public bool Remove(PyValue key, Journal journal)
    {
        journal.Touch(this);
        return _entries.Remove(key);
    }

    public void Clear(Journal journal)
    {
        journal.Touch(this);
        _entries = new DictEntries();
    }

    /// <summary>True where the keys that both have come in the same order.</summary>
    public bool HasOrderOf(PyDict other) => _entries.HasOrderOf(other._entries);

    protected override object Copy() => _entries.Copy();

    protected override void Replace(object content) => _entries = ((DictEntries)content).Copy();

    protected override object? Merge(object first, object second, Merger merger, out PyUnknown? doubt)
    {
        doubt = null;
        var (left, right) = ((DictEntries)first, (DictEntries)second);
        var merged = new DictEntries { OrderDoubt = left.OrderDoubt ?? right.OrderDoubt ?? (left.HasOrderOf(right) ? null : merger.Why) };
        foreach (var (key, value) in left.All)
        {
            merged.Set(key, right.TryGet(key, out var other) ? merger.Merge(value, other) : merger.MaybeAbsent(value));
        }

        foreach (var (key, value) in right.All)
        {
            if (!left.TryGet(key, out _))
            {
                merged.Set(key, merger.MaybeAbsent(value));
            }
        }

        return merged;
    }
}
