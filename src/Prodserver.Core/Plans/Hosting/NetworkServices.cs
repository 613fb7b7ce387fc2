using Prodserver.Core.Projects;
using Prodserver.Core.Values;

namespace Prodserver.Core.Plans.Hosting;

/// <summary>Finds the servers that a project's settings name: what a process without a network can't reach.</summary>
internal static class NetworkServices
{
    public static IEnumerable<NetworkService> Of(DjangoSettings django) =>
    [
        .. OfEach("DATABASES", django.Databases, Database),
        .. OfEach("CACHES", django.Caches, Cache),
        .. Address("CELERY_BROKER_URL", django.CeleryBrokerUrl, ServiceUrl.Host),
        .. Address("CELERY_RESULT_BACKEND", django.CeleryResultBackend, ServiceUrl.Host),
    ];

    private static IEnumerable<NetworkService> OfEach(string setting, ConfigValue? entries, Func<string, MapValue, IEnumerable<NetworkService>> read) => entries switch
    {
        UnknownValue unknown => [new NetworkService(setting, null, unknown)],
        MapValue map => map.Entries.SelectMany(entry => entry.Value switch
        {
            UnknownValue unknown => [new NetworkService(setting, null, unknown)],
            MapValue settings => read(setting, settings),
            _ => [],
        }),
        _ => [],
    };

    private static IEnumerable<NetworkService> Database(string setting, MapValue database)
    {
        if (DatabaseEngine.IsFile(database))
        {
            return [];
        }

        // Without a host the database is behind a unix socket; one that begins with a slash is the socket's folder.
        return database.Find("HOST")?.Value switch
        {
            UnknownValue unknown => [new NetworkService(setting, null, unknown)],
            TextValue { Value: not "" } host when !host.Value.StartsWith('/') => [new NetworkService(setting, host.Value, host)],
            _ => [],
        };
    }

    private static IEnumerable<NetworkService> Cache(string setting, MapValue cache)
    {
        if (cache.Find("BACKEND")?.Value is not TextValue backend || !(Contains(backend, "redis") || Contains(backend, "memcached")))
        {
            return [];
        }

        var location = cache.Find("LOCATION")?.Value;
        return (location is ListValue list ? list.Items : location is null ? [] : [location]).SelectMany(item => Address(setting, item, ServiceUrl.HostOfCache));
    }

    private static IEnumerable<NetworkService> Address(string setting, ConfigValue? value, Func<string, string?> hostOf) => value switch
    {
        UnknownValue unknown => [new NetworkService(setting, null, unknown)],
        TextValue text when hostOf(text.Value) is { } host => [new NetworkService(setting, host, text)],
        _ => [],
    };

    private static bool Contains(TextValue text, string part) => text.Value.Contains(part, StringComparison.OrdinalIgnoreCase);
}
