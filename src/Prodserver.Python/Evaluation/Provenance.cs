using Prodserver.Core.Values;
using Prodserver.Python.Values;

namespace Prodserver.Python.Evaluation;

/// <summary>
/// Follows environment variables into the values that are made of them: what an expression reads while it is worked out, its value depends on. Where nothing
/// is read, nothing is made.
/// </summary>
internal sealed class Provenance
{
    /// <summary>What the expression that is being worked out has read so far.</summary>
    public Origins? Read { get; private set; }

    /// <summary>What chose a value that can't be marked itself, since others hold it, too: its name or the value around it is marked instead.</summary>
    public Origins? Unmarked { get; set; }

    public void Add(ValueOrigin origin) => Read = Origins.Union(Read, Origins.Of(origin));

    public void Add(Origins? origins) => Read = Origins.Union(Read, origins);

    /// <summary>A value is looked into, items and all.</summary>
    public void Use(PyValue value)
    {
        Add(value.Origins);
        Add(ContentOf(value));
    }

    /// <summary>To be called before an expression; gives what to hand to <see cref="End"/> or <see cref="Resume"/>.</summary>
    public Origins? Begin()
    {
        var outer = Read;
        Read = null;
        return outer;
    }

    /// <summary>Goes on as if nothing had been read since <see cref="Begin"/>.</summary>
    public void GoBack(Origins? outer) => Read = outer;

    /// <summary>Goes on with the outer expression, to which the inner one belongs; gives what the inner one has read.</summary>
    public Origins? Resume(Origins? outer)
    {
        var read = Read;
        Read = Origins.Union(outer, read);
        return read;
    }

    /// <summary>The value of an expression, marked with what it depends on.</summary>
    /// <param name="started">When it began, by <see cref="Journal.Latest"/>: what is older is not its own.</param>
    /// <param name="isDisplay">True where it only puts together what is marked already.</param>
    public PyValue End(PyValue value, Origins? outer, long started, bool isDisplay)
    {
        if (Read is null && value.Origins is null)
        {
            Read = outer;
            return value;
        }

        Add(value.Origins);
        var own = Resume(outer);
        switch (value)
        {
            case PyContainer container when container.Created > started:
                container.FillFrom(own);
                container.DependOn(isDisplay ? Unmarked : own);
                return value;
            case PyTuple tuple when isDisplay:
                return new PyTuple(tuple.Items, tuple.Position) { ContentOrigins = own }.From(Unmarked);
            case PyNone or PyBool or PyInt or PyFloat or PyStr or PyBytes or PyPath or PyTuple or PyRange or PySlice or PyOpaque or PyUnknown:
                return value.From(own);
            default:
                Unmarked = ReferenceEquals(Origins.Union(value.Origins, own), value.Origins) ? Unmarked : Origins.Union(Unmarked, own);
                return value;
        }
    }

    private static Origins? ContentOf(PyValue value) => value switch
    {
        PyContainer container => container.ContentOrigins,
        PyTuple tuple => tuple.ContentOrigins,
        PyDictView view => Origins.Union(view.Dict.Origins, view.Dict.ContentOrigins),
        _ => null,
    };
}
