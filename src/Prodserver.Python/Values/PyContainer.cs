using Prodserver.Core.Findings;

namespace Prodserver.Python.Values;

/// <summary>A list, dict or set: a value that code can change after it is made.</summary>
internal abstract class PyContainer(SourcePosition position) : PyValue(position), IMutable
{
    /// <summary>Why nothing is known of the content any more; null while it is known.</summary>
    public PyUnknown? Taint { get; private set; }

    public long Created { get; } = Journal.Now();

    public object Save() => new State(Taint, Copy());

    public void Restore(object state)
    {
        var saved = (State)state;
        Taint = saved.Taint;
        Replace(saved.Content);
    }

    public void Merge(object first, object second, Merger merger)
    {
        var (left, right) = ((State)first, (State)second);
        Restore(left);
        Taint = left.Taint ?? right.Taint ?? MergeWith(right.Content, merger);
    }

    public void Forget(PyUnknown why) => Taint ??= why;

    /// <summary>Makes the content unknown from here on.</summary>
    public void Spoil(PyUnknown why, Journal journal)
    {
        journal.Touch(this);
        Forget(why);
    }

    /// <summary>A copy of the content.</summary>
    protected abstract object Copy();

    protected abstract void Replace(object content);

    /// <summary>Becomes what this content and another agree on; gives the reason where that is nothing.</summary>
    protected abstract PyUnknown? MergeWith(object other, Merger merger);

    private sealed record State(PyUnknown? Taint, object Content);
}
