using System.Diagnostics.CodeAnalysis;

namespace Prodserver.Python.Values;

/// <summary>The entries of a dict or set in insertion order. Few entries are searched one by one; an index comes with growth.</summary>
internal sealed class DictEntries
{
    private const int SearchedOneByOne = 8;

    /// <summary>Removed entries leave a gap (a null key) until there are as many gaps as entries.</summary>
    private readonly List<(PyValue? Key, PyValue Value)> _slots = [];

    private Dictionary<PyValue, int>? _index;

    public int Count { get; private set; }

    /// <summary>Why the order is not known; null where it is.</summary>
    public PyUnknown? OrderDoubt { get; set; }

    public IEnumerable<KeyValuePair<PyValue, PyValue>> All
    {
        get
        {
            foreach (var (key, value) in _slots)
            {
                if (key is not null)
                {
                    yield return new(key, value);
                }
            }
        }
    }

    public bool TryGet(PyValue key, [NotNullWhen(true)] out PyValue? value)
    {
        var slot = Find(key);
        value = slot < 0 ? null : _slots[slot].Value;
        return slot >= 0;
    }

    public void Set(PyValue key, PyValue value)
    {
        var slot = Find(key);
        if (slot >= 0)
        {
            // A key that was there keeps its place; one that was not comes last.
            if (_slots[slot].Value is PyUnknown { MayBeAbsent: true } maybe && value is not PyUnknown { MayBeAbsent: true })
            {
                OrderDoubt ??= new PyUnknown(maybe.Reason, maybe.Position);
            }

            _slots[slot] = (_slots[slot].Key, value);
            return;
        }

        _slots.Add((key, value));
        Count++;
        if (_index is not null)
        {
            _index.Add(key, _slots.Count - 1);
        }
        else if (_slots.Count > SearchedOneByOne)
        {
            BuildIndex();
        }
    }

    public bool Remove(PyValue key)
    {
        var slot = Find(key);
        if (slot < 0)
        {
            return false;
        }

        _slots[slot] = (null, _slots[slot].Value);
        _index?.Remove(key);
        Count--;
        if (_slots.Count > 2 * (Count + SearchedOneByOne))
        {
            _slots.RemoveAll(gap => gap.Key is null);
            BuildIndex();
        }

        return true;
    }

    /// <summary>True where the keys that both have come in the same order.</summary>
    public bool HasOrderOf(DictEntries other) =>
        All.Where(entry => other.TryGet(entry.Key, out _)).Select(entry => entry.Key)
            .SequenceEqual(other.All.Where(entry => TryGet(entry.Key, out _)).Select(entry => entry.Key), KeyComparer.Instance);

    public DictEntries Copy()
    {
        var copy = new DictEntries { OrderDoubt = OrderDoubt };
        copy._slots.AddRange(_slots.Where(slot => slot.Key is not null));
        copy.Count = Count;
        if (copy._slots.Count > SearchedOneByOne)
        {
            copy.BuildIndex();
        }

        return copy;
    }

    private int Find(PyValue key)
    {
        if (_index is not null)
        {
            return _index.GetValueOrDefault(key, -1);
        }

        for (var i = 0; i < _slots.Count; i++)
        {
            if (_slots[i].Key is { } known && KeyComparer.Instance.Equals(known, key))
            {
                return i;
            }
        }

        return -1;
    }

    private void BuildIndex()
    {
        _index = new Dictionary<PyValue, int>(_slots.Count, KeyComparer.Instance);
        for (var i = 0; i < _slots.Count; i++)
        {
            if (_slots[i].Key is { } key)
            {
                _index.Add(key, i);
            }
        }
    }
}
