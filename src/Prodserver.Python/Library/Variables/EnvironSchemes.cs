using Prodserver.Python.Evaluation;
using Prodserver.Python.Values;

namespace Prodserver.Python.Library.Variables;

/// <summary>What django-environ takes the schemes of URLs for.</summary>
internal static class EnvironSchemes
{
    /// <summary>The engine of a database; null for a scheme that has no model.</summary>
    public static string? Engine(string name) => name switch
    {
        "postgres" or "postgresql" or "psql" or "pgsql" => "django.db.backends.postgresql",
        "postgis" => "django.contrib.gis.db.backends.postgis",
        "mysql" or "mysql2" => "django.db.backends.mysql",
        "mysql-connector" => "mysql.connector.django",
        "mysqlgis" => "django.contrib.gis.db.backends.mysql",
        "spatialite" => "django.contrib.gis.db.backends.spatialite",
        "sqlite" => "django.db.backends.sqlite3",
        "redshift" => "django_redshift_backend",
        "mssql" => null,
        _ => name.Contains('.', StringComparison.Ordinal) ? name : null,
    };

    /// <summary>The backend of a cache; null for a scheme that has no model.</summary>
    public static PyValue? Backend(string scheme, Site site) => scheme switch
    {
        "dbcache" => site.Text("django.core.cache.backends.db.DatabaseCache"),
        "dummycache" => site.Text("django.core.cache.backends.dummy.DummyCache"),
        "filecache" => site.Text("django.core.cache.backends.filebased.FileBasedCache"),
        "locmemcache" => site.Text("django.core.cache.backends.locmem.LocMemCache"),
        "memcache" => site.Text("django.core.cache.backends.memcached.MemcachedCache"),
        "pylibmc" => site.Text("django.core.cache.backends.memcached.PyLibMCCache"),
        "redis" or "rediss" or "rediscache" when site.Session.Target.Packages.Contains("django-redis") => site.Text("django_redis.cache.RedisCache"),
        "redis" or "rediss" or "rediscache" or "pymemcache" => site.Unknown("which backend django-environ takes depends on the packages that are installed"),
        _ => null,
    };
}
