using Prodserver.Core.Values;

namespace Prodserver.Core.Projects;

/// <summary>The settings, besides the processes, that the artifacts depend on; null where a setting is absent, <see cref="UnknownValue"/> where it can't be known.</summary>
public sealed record DjangoSettings
{
    /// <summary>The application of <c>ASGI_APPLICATION</c>; null where the setting is absent.</summary>
    public ApplicationTarget? Asgi { get; init; }

    /// <summary>The application of <c>WSGI_APPLICATION</c>; null where the setting is absent.</summary>
    public ApplicationTarget? Wsgi { get; init; }

    public ConfigValue? AllowedHosts { get; init; }

    public ConfigValue? Debug { get; init; }

    public ConfigValue? StaticUrl { get; init; }

    public ConfigValue? StaticRoot { get; init; }

    public ConfigValue? MediaUrl { get; init; }

    public ConfigValue? MediaRoot { get; init; }

    /// <summary><c>DATABASES</c>: a file database needs a writable folder, a database server needs the network.</summary>
    public ConfigValue? Databases { get; init; }

    /// <summary><c>CACHES</c>: most caches are servers on the network.</summary>
    public ConfigValue? Caches { get; init; }

    /// <summary><c>CELERY_BROKER_URL</c>, which web processes and workers both talk to.</summary>
    public ConfigValue? CeleryBrokerUrl { get; init; }

    /// <summary><c>CELERY_RESULT_BACKEND</c>.</summary>
    public ConfigValue? CeleryResultBackend { get; init; }

    public ConfigValue? InstalledApps { get; init; }

    public ConfigValue? DataUploadMaxMemorySize { get; init; }

    public ConfigValue? SecureProxySslHeader { get; init; }

    public ConfigValue? SecureSslRedirect { get; init; }

    public ConfigValue? SecureHstsSeconds { get; init; }

    public ConfigValue? SecureHstsIncludeSubdomains { get; init; }

    public ConfigValue? SecureHstsPreload { get; init; }

    public ConfigValue? CsrfTrustedOrigins { get; init; }
}
