using Prodserver.Configuration.Keys.Types;

namespace Prodserver.Configuration.Keys;

/// <summary>A key with the type of its value.</summary>
internal sealed class Key<T>(string name, KeyType<T> type) : Key(name)
    where T : notnull
{
    public override KeyType<T> Type { get; } = type;
}
