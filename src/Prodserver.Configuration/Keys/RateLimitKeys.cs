using Prodserver.Configuration.Keys.Types;

namespace Prodserver.Configuration.Keys;

/// <summary>The keys of a rate limit.</summary>
internal static class RateLimitKeys
{
    public static readonly Key<int> RequestsPerSecond = new("requests_per_second", new IntegerType(1, 1_000_000))
    {
        Description = "Requests a second in the long run.",
        IsRequired = true,
    };

    public static readonly Key<int> Burst = new("burst", new IntegerType(0, 1_000_000))
    {
        Description = "Requests that may come at once on top of it.",
        Default = "as many as requests_per_second",
    };

    public static readonly Key<int> Connections = new("connections", new IntegerType(1, 1_000_000))
    {
        Description = "Requests in progress at the same time.",
        Default = "no limit",
    };

    public static readonly SectionType Section = new("rate_limit", "a map of the keys of a rate limit", RequestsPerSecond, Burst, Connections);
}
