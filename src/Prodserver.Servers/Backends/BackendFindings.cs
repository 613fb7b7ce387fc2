using Prodserver.Core.Findings;

namespace Prodserver.Servers.Backends;

/// <summary>What can be wrong with the backend of a process.</summary>
public static class BackendFindings
{
    public static readonly FindingCode Unknown = new("PB201", "django-prodserver has no such backend",
        "BACKEND names a class of the package by its dotted path, a class of the project's own, or one of the short names that prodserver.yaml may use.");

    public static readonly FindingCode Foreign = new("PB202", "The backend is not one of django-prodserver's servers",
        "Its command line can't be known, so manage.py starts it; what its ARGS mean is not checked.");

    public static readonly FindingCode DevelopmentServer = new("PB200", "The backend is a development server",
        "Development servers are slow, unsafe and reload themselves; PRODUCTION_PROCESSES is for servers that stay up.");
}
