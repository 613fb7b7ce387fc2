using Prodserver.Configuration.Keys.Types;

namespace Prodserver.Configuration.Keys;

/// <summary>A key of <c>prodserver.yaml</c>: the one description that the reader, the JSON Schema and the reference page are made from.</summary>
/// <param name="name">The key as it is written.</param>
internal abstract class Key(string name)
{
    public string Name { get; } = name;

    /// <summary>What the key says, in one or two plain sentences.</summary>
    public required string Description { get; init; }

    /// <summary>What holds without the key, as the reference says it; null where nothing does.</summary>
    public string? Default { get; init; }

    /// <summary>True where its map means nothing without it.</summary>
    public bool IsRequired { get; init; }

    public abstract KeyType Type { get; }
}
