using System.Globalization;
using Prodserver.Python.Evaluation;
using Prodserver.Python.Library.Urls;
using Prodserver.Python.Operations;
using Prodserver.Python.Values;

namespace Prodserver.Python.Library.Variables;

/// <summary>The settings that django-environ makes of URLs.</summary>
internal static class EnvironUrls
{
    /// <param name="given">URL and engine.</param>
    public static PyValue Database(PyValue?[] given, Call call)
    {
        var site = call.Site;
        if (given[0] is not PyStr { Value: var url })
        {
            return site.Unknown("a database URL that is no string is not modelled");
        }

        if (url == "sqlite://:memory:")
        {
            return Settings(site, ("ENGINE", site.Text("django.db.backends.sqlite3")), ("NAME", site.Text(":memory:")));
        }

        var parts = UrlParts.Split(url);
        var path = Percent.Decode((parts.Path.Length > 0 ? parts.Path[1..] : "").Replace('+', ' '));
        if (parts.Path.Length == 0 || parts.Scheme is "ldap" or "oracle" || parts.Location.Contains(',', StringComparison.Ordinal) || path.Contains("cloudsql", StringComparison.Ordinal)
            || EnvironSchemes.Engine(given[1] is PyStr { Value: { Length: > 0 } own } ? own : parts.Scheme) is not { } engine)
        {
            return site.Unknown("this kind of database URL is not modelled");
        }

        path = parts.Scheme == "sqlite" && path.Length == 0 ? ":memory:" : path;
        var isPostgres = parts.Scheme is "postgres" or "postgresql" or "psql" or "pgsql" or "postgis";
        var socket = isPostgres && path.StartsWith('/') ? path.LastIndexOf('/') : -1;
        var settings = Settings(
            site,
            ("NAME", site.Text(socket >= 0 ? path[(socket + 1)..] : path)),
            ("USER", site.Text(Percent.Decode(parts.User ?? ""))),
            ("PASSWORD", site.Text(Percent.Decode(parts.Password ?? ""))),
            ("HOST", site.Text(socket >= 0 ? path[..socket] : parts.Host ?? "")),
            ("PORT", (PyValue?)Port(parts, site) ?? site.Text("")));
        AddOptions(settings, parts.Query, (key, value) => IsDatabaseSetting(key.ToUpperInvariant()) ? (true, key.ToUpperInvariant(), Literal(value, site)) : (false, key, Digits(value, site)), site);
        Dicts.Set(settings, site.Text("ENGINE"), site.Text(engine), site);
        return settings;
    }

    /// <param name="given">URL and backend.</param>
    public static PyValue Cache(PyValue?[] given, Call call)
    {
        var site = call.Site;
        if (given[0] is not PyStr { Value: { Length: > 0 } url })
        {
            return given[0] is PyStr ? new PyDict(site.Position) : site.Unknown("a cache URL that is no string is not modelled");
        }

        var parts = UrlParts.Split(url);
        var locations = parts.Location.Split(',');
        var isRedis = parts.Scheme.StartsWith("redis", StringComparison.Ordinal);
        if (EnvironSchemes.Backend(parts.Scheme, site) is not { } backend || (isRedis && parts.Host is null))
        {
            return site.Unknown("this kind of cache URL is not modelled");
        }

        var scheme = parts.Scheme.Replace("cache", "", StringComparison.Ordinal);
        var texts = isRedis ? Array.ConvertAll(locations, location => $"{scheme}://{location}{parts.Path}")
            : parts.Scheme == "filecache" ? [parts.Location + parts.Path]
            : parts.Location.Length == 0 && parts.Scheme is "memcache" or "pymemcache" ? ["unix:" + parts.Path]
            : locations;
        var settings = Settings(
            site,
            ("BACKEND", given[1] is PyStr { Value.Length: > 0 } own ? own : backend),
            ("LOCATION", texts is [var only] ? site.Text(only) : site.List(texts.Select(site.Text))));
        if (parts.Query.Length > 0)
        {
            // Options in upper case for django-redis, in lower case for Django's own backend.
            var isLower = settings.TryGet(site.Text("BACKEND"), out var chosen) && chosen is PyStr { Value: "django.core.cache.backends.redis.RedisCache" };
            AddOptions(settings, parts.Query, (key, value) => (IsCacheSetting(key.ToUpperInvariant()), isLower ? key.ToLowerInvariant() : key.ToUpperInvariant(), Literal(value, site)), site);
        }

        return settings;
    }

    /// <param name="given">URL and backend.</param>
    public static PyValue Email(PyValue?[] given, Call call)
    {
        var site = call.Site;
        if (given[0] is not PyStr { Value: var url })
        {
            return site.Unknown("an e-mail URL that is no string is not modelled");
        }

        var parts = UrlParts.Split(url);
        var backend = given[1] is PyStr { Value: { Length: > 0 } own } ? own : parts.Scheme switch
        {
            "smtp" or "smtps" or "smtp+tls" or "smtp+ssl" => "django.core.mail.backends.smtp.EmailBackend",
            "consolemail" => "django.core.mail.backends.console.EmailBackend",
            "filemail" => "django.core.mail.backends.filebased.EmailBackend",
            "memorymail" => "django.core.mail.backends.locmem.EmailBackend",
            "dummymail" => "django.core.mail.backends.dummy.EmailBackend",
            _ => throw site.Raise(PyEnviron.NotConfigured, $"Invalid email schema {parts.Scheme}"),
        };
        var settings = Settings(
            site,
            ("EMAIL_FILE_PATH", site.Text(Percent.Decode((parts.Path.Length > 0 ? parts.Path[1..] : "").Replace('+', ' ')))),
            ("EMAIL_HOST_USER", parts.User is { } user ? site.Text(Percent.Decode(user)) : site.None()),
            ("EMAIL_HOST_PASSWORD", parts.Password is { } password ? site.Text(Percent.Decode(password)) : site.None()),
            ("EMAIL_HOST", parts.Host is { } host ? site.Text(host) : site.None()),
            ("EMAIL_PORT", (PyValue?)Port(parts, site) ?? site.None()),
            ("EMAIL_BACKEND", site.Text(backend)));
        if (parts.Scheme is "smtps" or "smtp+tls")
        {
            Dicts.Set(settings, site.Text("EMAIL_USE_TLS"), site.Boolean(true), site);
        }
        else if (parts.Scheme == "smtp+ssl")
        {
            Dicts.Set(settings, site.Text("EMAIL_USE_SSL"), site.Boolean(true), site);
        }

        return parts.Query.Length == 0 ? settings : site.Unknown("options of e-mail URLs are not modelled");
    }

    /// <param name="given">URL and backend.</param>
    public static PyValue Channels(PyValue?[] given, Call call)
    {
        var site = call.Site;
        if (given[0] is not PyStr { Value: var url } || given[1] is not null)
        {
            return site.Unknown("this use of env.channels() is not modelled");
        }

        var scheme = UrlParts.Split(url).Scheme;
        var backend = scheme switch
        {
            "inmemory" => "channels.layers.InMemoryChannelLayer",
            "redis" or "rediss" => "channels_redis.core.RedisChannelLayer",
            "redis+pubsub" or "rediss+pubsub" => "channels_redis.pubsub.RedisPubSubChannelLayer",
            _ => throw site.Raise(PyEnviron.NotConfigured, $"Invalid channels schema {scheme}"),
        };
        var settings = Settings(site, ("BACKEND", site.Text(backend)));
        if (scheme.StartsWith("redis", StringComparison.Ordinal))
        {
            var host = scheme.Split('+')[0] + url[scheme.Length..];
            Dicts.Set(settings, site.Text("CONFIG"), Settings(site, ("hosts", site.List([site.Text(host)]))), site);
        }

        return settings;
    }

    private static PyInt? Port(UrlParts parts, Site site)
    {
        try
        {
            return parts.Port is { } port and > 0 ? site.Integer(port) : null;
        }
        catch (FormatException problem)
        {
            throw site.ValueError(problem.Message);
        }
    }

    private static bool IsDatabaseSetting(string name) =>
        name is "CONN_MAX_AGE" or "ATOMIC_REQUESTS" or "AUTOCOMMIT" or "DISABLE_SERVER_SIDE_CURSORS" or "CONN_HEALTH_CHECKS";

    private static bool IsCacheSetting(string name) => name is "TIMEOUT" or "KEY_PREFIX" or "VERSION" or "KEY_FUNCTION" or "BINARY";

    /// <summary>What stands in the query: some names are settings themselves, the others options.</summary>
    /// <param name="read">Tells which of the two a name is, its name there, and the value.</param>
    private static void AddOptions(PyDict settings, string query, Func<string, string, (bool IsSetting, string Name, PyValue Value)> read, Site site)
    {
        if (query.Length == 0)
        {
            return;
        }

        var options = new PyDict(site.Position);
        foreach (var group in UrlParts.QueryValues(query).GroupBy(pair => pair.Key, pair => pair.Value))
        {
            var (isSetting, name, value) = read(group.Key, group.First());
            Dicts.Set(isSetting ? settings : options, site.Text(name), value, site);
        }

        Dicts.Set(settings, site.Text("OPTIONS"), options, site);
    }

    /// <summary>The value of a literal of Python; any other text itself.</summary>
    private static PyValue Literal(string text, Site site)
    {
        try
        {
            return AstModule.Evaluate(text, site);
        }
        catch (PythonException problem) when (problem.Type is "ValueError" or "SyntaxError")
        {
            return site.Text(text);
        }
    }

    private static PyValue Digits(string text, Site site) =>
        text.Length > 0 && text.Length < 18 && text.All(char.IsAsciiDigit) ? site.Integer(long.Parse(text, CultureInfo.InvariantCulture)) : site.Text(text);

    private static PyDict Settings(Site site, params ReadOnlySpan<(string Name, PyValue Value)> entries)
    {
        var dict = new PyDict(site.Position);
        foreach (var (name, value) in entries)
        {
            Dicts.Set(dict, site.Text(name), value, site);
        }

        return dict;
    }
}
