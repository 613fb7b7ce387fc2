namespace Prodserver.Python.Values;

/// <summary>
/// Remembers what things looked like before code that may or may not run has changed them, so that both ways can be tried and merged.
/// Outside such code it records nothing.
/// </summary>
internal sealed class Journal
{
    private readonly Stack<Dictionary<IMutable, object>> _frames = new();

    /// <summary>True while code is tried that may not run.</summary>
    public bool IsTrying => _frames.Count > 0;

    /// <summary>To be called before every change.</summary>
    public void Touch(IMutable changed)
    {
        if (_frames.TryPeek(out var frame) && !frame.ContainsKey(changed))
        {
            frame.Add(changed, changed.Save());
        }
    }

    public void Begin() => _frames.Push(new Dictionary<IMutable, object>(ReferenceEqualityComparer.Instance));

    /// <summary>Undoes everything since the last <see cref="Begin"/>; gives what had been changed, with the states it had come to.</summary>
    public IReadOnlyDictionary<IMutable, object> Undo()
    {
        var reached = new Dictionary<IMutable, object>(ReferenceEqualityComparer.Instance);
        foreach (var (changed, before) in _frames.Pop())
        {
            reached.Add(changed, changed.Save());
            changed.Restore(before);
        }

        return reached;
    }

    /// <summary>Lets everything since the last <see cref="Begin"/> stand; gives what has been changed.</summary>
    public IReadOnlyCollection<IMutable> Keep()
    {
        var frame = _frames.Pop();
        if (_frames.TryPeek(out var outer))
        {
            foreach (var (changed, before) in frame)
            {
                outer.TryAdd(changed, before);
            }
        }

        return frame.Keys;
    }
}
