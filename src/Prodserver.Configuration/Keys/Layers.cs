namespace Prodserver.Configuration.Keys;

/// <summary>What holds for an environment: its own keys over those of the top level (<see cref="SharedKeys"/> says how they combine).</summary>
internal sealed record Layers(Section Environment, Section TopLevel)
{
    public Declared<T>? Find<T>(Key<T> key)
        where T : notnull =>
        Environment.Find(key) ?? TopLevel.Find(key);

    /// <summary>The section of a key, merged key by key; null where neither level has it.</summary>
    public Layers? Within(Key<Section> key) => (Environment.Find(key), TopLevel.Find(key)) switch
    {
        (null, null) => null,
        var (environment, topLevel) => new Layers(environment?.Value ?? Section.Empty, topLevel?.Value ?? Section.Empty),
    };
}
