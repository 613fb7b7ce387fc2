namespace Prodserver.Python.Values;

/// <summary>Something that running code can change: a list, dict, set or namespace.</summary>
internal interface IMutable
{
    /// <summary>When it came into being, by <see cref="Journal.Now"/>.</summary>
    long Created { get; }

    /// <summary>The present state, which later changes leave alone.</summary>
    object Save();

    void Restore(object state);

    /// <summary>The state that two states agree on, which is what is known after a branch that may or may not have been taken.</summary>
    object Merge(object first, object second, Merger merger);

    /// <summary>Forgets the content.</summary>
    void Forget(PyUnknown why);
}
