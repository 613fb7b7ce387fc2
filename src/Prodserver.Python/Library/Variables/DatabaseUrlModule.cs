using Prodserver.Python.Evaluation;
using Prodserver.Python.Library.Urls;
using Prodserver.Python.Operations;
using Prodserver.Python.Values;

namespace Prodserver.Python.Library.Variables;

/// <summary><c>dj_database_url</c>.</summary>
internal sealed class DatabaseUrlModule() : LibraryModule("dj_database_url")
{
    public static DatabaseUrlModule Instance { get; } = new();

    public override PyValue? Find(string name, Site site) => name switch
    {
        "config" => Lenient(name, Config),
        "parse" => Lenient(name, call => Parse(call, call.Bind(1, "url", "engine", "conn_max_age", "conn_health_checks", "disable_server_side_cursors", "ssl_require", "test_options"))),
        "DEFAULT_ENV" => site.Text("DATABASE_URL"),
        _ => null,
    };

    /// <summary>The settings that a URL stands for.</summary>
    /// <param name="given">The parameters of <c>parse</c>: URL, engine, connection age, health checks, server-side cursors, SSL and test options.</param>
    public static PyValue Parse(Call call, PyValue?[] given)
    {
        var site = call.Site;
        if (Unknowns.Of(given[0]!) is { } unknown)
        {
            return unknown;
        }

        if (given[0] is not PyStr { Value: var url })
        {
            return site.Unknown("a database URL that is no string is not modelled");
        }

        if (url == "sqlite://:memory:")
        {
            return Named(site, ("ENGINE", site.Text("django.db.backends.sqlite3")), ("NAME", site.Text(":memory:")));
        }

        var parts = UrlParts.Split(url);
        var engine = given[1] is PyStr text ? text.Value : Engine(parts.Scheme);
        if (engine is null)
        {
            return site.Unknown($"which database engine '{parts.Scheme}' stands for depends on the version of dj-database-url");
        }

        var path = parts.Path.Length > 0 ? parts.Path[1..] : "";
        path = parts.Scheme == "sqlite" && path.Length == 0 ? ":memory:" : path;
        var host = parts.Host is { } name && name.Contains('%', StringComparison.Ordinal) ? Percent.Decode(parts.Location[(parts.Location.LastIndexOf('@') + 1)..]) : parts.Host ?? "";
        var settings = Named(
            site,
            ("NAME", site.Text(Percent.Decode(path))),
            ("USER", site.Text(Percent.Decode(parts.User ?? ""))),
            ("PASSWORD", site.Text(Percent.Decode(parts.Password ?? ""))),
            ("HOST", site.Text(host)),
            ("PORT", Port(parts, engine is "django.db.backends.oracle" or "sql_server.pyodbc" or "mssql", site)),
            ("CONN_MAX_AGE", given[2] ?? site.Integer(0)),
            ("CONN_HEALTH_CHECKS", given[3] ?? site.Boolean(false)));
        if (given[4] is not null)
        {
            Dicts.Set(settings, site.Text("DISABLE_SERVER_SIDE_CURSORS"), given[4]!, site);
        }
        else
        {
            // Versions before 2.2 do not set it.
            Dicts.Set(settings, site.Text("DISABLE_SERVER_SIDE_CURSORS"), new PyUnknown("whether it is there depends on the version of dj-database-url", site.Position) { MayBeAbsent = true }, site);
        }

        Dicts.Set(settings, site.Text("ENGINE"), site.Text(engine), site);
        AddOptions(settings, parts, given[5], site);
        if (given[6] is PyDict { Count: > 0 } test)
        {
            Dicts.Set(settings, site.Text("TEST"), test, site);
        }

        return settings;
    }

    private static PyValue Config(Call call)
    {
        var given = call.Bind(0, "env", "default", "engine", "conn_max_age", "conn_health_checks", "disable_server_side_cursors", "ssl_require", "test_options");
        var value = LoadedVariables.Find(given[0] is PyStr name ? name.Value : "DATABASE_URL", call.Site) ?? given[1] ?? call.Site.None();
        return value is PyNone or PyStr { Value: "" } ? new PyDict(call.Site.Position) : Parse(call, [value, .. given[2..]]);
    }

    private static string? Engine(string scheme) => scheme switch
    {
        "postgres" or "postgresql" or "pgsql" => "django.db.backends.postgresql",
        "postgis" => "django.contrib.gis.db.backends.postgis",
        "mysql" or "mysql2" => "django.db.backends.mysql",
        "mysqlgis" => "django.contrib.gis.db.backends.mysql",
        "mysql-connector" => "mysql.connector.django",
        "spatialite" => "django.contrib.gis.db.backends.spatialite",
        "sqlite" => "django.db.backends.sqlite3",
        "oracle" => "django.db.backends.oracle",
        "oraclegis" => "django.contrib.gis.db.backends.oracle",
        "redshift" => "django_redshift_backend",
        "mssql" => "sql_server.pyodbc",
        "mssqlms" => "mssql",
        _ => null,
    };

    private static PyValue Port(UrlParts parts, bool isText, Site site)
    {
        try
        {
            return parts.Port is not ({ } port and > 0) ? site.Text("") : isText ? site.Text(parts.PortText) : site.Integer(port);
        }
        catch (FormatException problem)
        {
            throw site.ValueError(problem.Message);
        }
    }

    private static void AddOptions(PyDict settings, UrlParts parts, PyValue? requiresSsl, Site site)
    {
        var options = new PyDict(site.Position);
        foreach (var group in UrlParts.QueryValues(parts.Query).GroupBy(pair => pair.Key, pair => pair.Value))
        {
            var value = group.Last();
            var option = (parts.Scheme, group.Key) == ("mysql", "ssl-ca") ? ("ssl", Named(site, ("ca", site.Text(value)))) : (group.Key, Option(value, site));
            Dicts.Set(options, site.Text(option.Item1), option.Item2, site);
        }

        if (requiresSsl is not null && Truth.Of(requiresSsl).Is(out var isRequired, out _) && isRequired)
        {
            Dicts.Set(options, site.Text("sslmode"), site.Text("require"), site);
        }

        if (options.TryGet(site.Text("currentSchema"), out var schema) && parts.Scheme is "postgres" or "postgresql" or "pgsql" or "postgis" or "redshift" or "timescale")
        {
            options.Remove(site.Text("currentSchema"), site.Journal);
            Dicts.Set(options, site.Text("options"), schema is PyStr { Value: var name } ? site.Text("-c search_path=" + name) : site.Unknown("the search path is no text"), site);
        }

        if (options.Count > 0)
        {
            Dicts.Set(settings, site.Text("OPTIONS"), options, site);
        }
    }

    private static PyValue Option(string value, Site site) =>
        value.All(char.IsAsciiDigit) ? IntegerText.Parse(value, 10, site)
        : value.ToLowerInvariant() is "true" or "false" ? site.Boolean(value.Equals("true", StringComparison.OrdinalIgnoreCase))
        : site.Text(value);

    private static PyDict Named(Site site, params ReadOnlySpan<(string Name, PyValue Value)> entries)
    {
        var dict = new PyDict(site.Position);
        foreach (var (name, value) in entries)
        {
            Dicts.Set(dict, site.Text(name), value, site);
        }

        return dict;
    }
}
