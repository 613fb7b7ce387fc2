namespace Prodserver.Python.Values;

/// <summary>
/// Remembers what things looked like before code that may or may not run has changed them, so that both ways can be tried and merged.
/// Outside such code it records nothing. What such code makes itself is part of its result and never taken back.
/// </summary>
internal sealed class Journal
{
    private static long _now;

    private readonly Stack<Frame> _frames = new();

    private readonly record struct Frame(long Begun, Dictionary<IMutable, object> Before);

    /// <summary>True while code is tried that may not run.</summary>
    public bool IsTrying => _frames.Count > 0;

    /// <summary>A number that grows: tells what was there before from what was made since.</summary>
    public static long Now() => Interlocked.Increment(ref _now);

    /// <summary>The number that was given last.</summary>
    public static long Latest() => Volatile.Read(ref _now);

    /// <summary>To be called before every change of a value.</summary>
    public void Touch(IMutable changed)
    {
        Record(changed);
        if (changed is not PyContainer container)
        {
            return;
        }

        container.Changes++;
        if (container.PerhapsSame.Count > 0)
        {
            SpoilPerhapsSame(container);
        }
    }

    /// <summary>To be called before a state is replaced.</summary>
    public void Record(IMutable changed)
    {
        if (_frames.TryPeek(out var frame) && changed.Created < frame.Begun && !frame.Before.ContainsKey(changed))
        {
            frame.Before.Add(changed, changed.Save());
        }
    }

    private void SpoilPerhapsSame(PyContainer changed)
    {
        var why = new PyUnknown("it may be the same object as one that was changed", changed.Position);
        var pending = new Stack<PyContainer>(changed.PerhapsSame);
        while (pending.TryPop(out var other))
        {
            if (other.Taint is null && !ReferenceEquals(other, changed))
            {
                Record(other);
                other.Forget(why);
                foreach (var further in other.PerhapsSame)
                {
                    pending.Push(further);
                }
            }
        }
    }

    public void Begin() => _frames.Push(new Frame(Now(), new(ReferenceEqualityComparer.Instance)));

    /// <summary>Undoes everything since the last <see cref="Begin"/>; gives what had been changed, with the states it had come to.</summary>
    public IReadOnlyDictionary<IMutable, object> Undo()
    {
        var reached = new Dictionary<IMutable, object>(ReferenceEqualityComparer.Instance);
        foreach (var (changed, before) in _frames.Pop().Before)
        {
            reached.Add(changed, changed.Save());
            changed.Restore(before);
        }

        return reached;
    }

    /// <summary>Lets everything since the last <see cref="Begin"/> stand.</summary>
    public void Keep()
    {
        var kept = _frames.Pop();
        if (!_frames.TryPeek(out var outer))
        {
            return;
        }

        foreach (var (changed, before) in kept.Before)
        {
            if (changed.Created < outer.Begun)
            {
                outer.Before.TryAdd(changed, before);
            }
        }
    }
}
