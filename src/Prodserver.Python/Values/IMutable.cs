namespace Prodserver.Python.Values;

/// <summary>Something that running code can change: a list, dict, set or namespace.</summary>
internal interface IMutable
{
    /// <summary>When it came into being, by <see cref="Journal.Now"/>.</summary>
    long Created { get; }

    /// <summary>A copy of the present state, for <see cref="Restore"/> and <see cref="Merge"/>.</summary>
    object Save();

    void Restore(object state);

    /// <summary>Takes on what two states agree on, which is what is known after a branch that may or may not have been taken.</summary>
    void Merge(object first, object second, Merger merger);

    /// <summary>Forgets the content.</summary>
    void Forget(PyUnknown why);
}
