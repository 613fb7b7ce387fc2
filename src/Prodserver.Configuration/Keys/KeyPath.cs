namespace Prodserver.Configuration.Keys;

/// <summary>The keys that lead to a value, for messages: <c>environments.production.host.cpus</c>.</summary>
internal sealed record KeyPath(KeyPath? Parent, string Name)
{
    public override string ToString() => Parent is null ? Name : $"{Parent}.{Name}";
}
