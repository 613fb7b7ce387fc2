using Prodserver.Core.Findings;

namespace Prodserver.Python.Values;

/// <summary>A list, dict or set: a value that code can change after it is made.</summary>
internal abstract class PyContainer(SourcePosition position) : PyValue(position), IMutable
{
    private List<PyContainer>? _perhapsSame;

    /// <summary>Why nothing is known of the content any more; null while it is known.</summary>
    public PyUnknown? Taint { get; private set; }

    public long Created { get; } = Journal.Now();

    /// <summary>How often it was changed.</summary>
    public int Changes { get; set; }

    /// <summary>Containers of which it is not known whether they are this very one: a change of either leaves the other unknown.</summary>
    public IReadOnlyList<PyContainer> PerhapsSame => (IReadOnlyList<PyContainer>?)_perhapsSame ?? [];

    /// <summary>What its content depends on, as far as its items don't say so themselves.</summary>
    public Origins? ContentOrigins { get; private set; }

    public void DependOn(Origins? origins) => Origins = Origins.Union(Origins, origins);

    public void FillFrom(Origins? origins) => ContentOrigins = Origins.Union(ContentOrigins, origins);

    public object Save() => new State(Taint, Copy());

    public void Restore(object state)
    {
        var saved = (State)state;
        Taint = saved.Taint;
        Replace(saved.Content);
    }

    public object Merge(object first, object second, Merger merger)
    {
        var (left, right) = ((State)first, (State)second);
        if ((left.Taint ?? right.Taint) is { } taint)
        {
            return left with { Taint = taint };
        }

        return Merge(left.Content, right.Content, merger, out var doubt) is { } merged ? new State(null, merged) : left with { Taint = doubt };
    }

    public void Forget(PyUnknown why) => Taint ??= why;

    /// <summary>Makes the content unknown from here on.</summary>
    public void Spoil(PyUnknown why, Journal journal)
    {
        journal.Touch(this);
        Forget(why);
    }

    public void LinkTo(PyContainer other)
    {
        (_perhapsSame ??= []).Add(other);
        (other._perhapsSame ??= []).Add(this);
    }

    /// <summary>A copy of the content.</summary>
    protected abstract object Copy();

    /// <summary>Takes over a copy of a content.</summary>
    protected abstract void Replace(object content);

    /// <summary>The content that two contents agree on; null, with the reason, where that is nothing.</summary>
    protected abstract object? Merge(object first, object second, Merger merger, out PyUnknown? doubt);

    private sealed record State(PyUnknown? Taint, object Content);
}
