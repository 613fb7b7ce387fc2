using Prodserver.Core.Findings;

namespace Prodserver.Configuration.Keys;

/// <summary>A map of <c>prodserver.yaml</c> whose keys are known, after reading: the valid values of the keys that are there.</summary>
internal sealed class Section(SourcePosition position)
{
    private readonly Dictionary<Key, object> _values = [];

    public static Section Empty { get; } = new(SourcePosition.ProjectFolder);

    public SourcePosition Position { get; } = position;

    /// <summary>What a key says here, or null.</summary>
    public Declared<T>? Find<T>(Key<T> key)
        where T : notnull =>
        (Declared<T>?)_values.GetValueOrDefault(key);

    public void Add<T>(Key<T> key, Declared<T> value)
        where T : notnull =>
        _values.Add(key, value);
}
