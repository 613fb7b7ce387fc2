using Prodserver.Configuration.Environments;
using Prodserver.Core.Projects;
using Prodserver.Python;

namespace Prodserver.Configuration.Django;

/// <summary>Picks the settings that artifacts depend on out of a settings module, and looks at the applications that are named.</summary>
internal sealed class DjangoSettingsReader(ApplicationReader applications)
{
    public DjangoSettings Read(LoadedEnvironment environment)
    {
        var settings = environment.Settings;
        var target = TargetOf(environment);
        return new DjangoSettings
        {
            Asgi = applications.Read(settings.Find("ASGI_APPLICATION"), target),
            Wsgi = applications.Read(settings.Find("WSGI_APPLICATION"), target),
            AllowedHosts = settings.Find("ALLOWED_HOSTS"),
            Debug = settings.Find("DEBUG"),
            StaticUrl = settings.Find("STATIC_URL"),
            StaticRoot = settings.Find("STATIC_ROOT"),
            MediaUrl = settings.Find("MEDIA_URL"),
            MediaRoot = settings.Find("MEDIA_ROOT"),
            Databases = settings.Find("DATABASES"),
            Caches = settings.Find("CACHES"),
            CeleryBrokerUrl = settings.Find("CELERY_BROKER_URL"),
            CeleryResultBackend = settings.Find("CELERY_RESULT_BACKEND"),
            InstalledApps = settings.Find("INSTALLED_APPS"),
            DataUploadMaxMemorySize = settings.Find("DATA_UPLOAD_MAX_MEMORY_SIZE"),
            SecureProxySslHeader = settings.Find("SECURE_PROXY_SSL_HEADER"),
            SecureSslRedirect = settings.Find("SECURE_SSL_REDIRECT"),
            SecureHstsSeconds = settings.Find("SECURE_HSTS_SECONDS"),
            SecureHstsIncludeSubdomains = settings.Find("SECURE_HSTS_INCLUDE_SUBDOMAINS"),
            SecureHstsPreload = settings.Find("SECURE_HSTS_PRELOAD"),
            CsrfTrustedOrigins = settings.Find("CSRF_TRUSTED_ORIGINS"),
        };
    }

    /// <summary>The processes, each with what was found of its application.</summary>
    public IReadOnlyList<ProcessDefinition> WithApplications(IReadOnlyList<ProcessDefinition> processes, LoadedEnvironment environment) =>
        processes.All(process => process.App is null)
            ? processes
            : [.. processes.Select(process => process with { Application = applications.ReadCelery(process.App, TargetOf(environment)) })];

    private static PythonTarget TargetOf(LoadedEnvironment environment) =>
        new() { ProjectRoot = environment.Paths.Code, Variables = environment.Variables, Secrets = environment.Secrets };
}
