using Prodserver.Core.Commands;
using Prodserver.Core.Projects;

namespace Prodserver.Core.Plans.Docker;

/// <summary>Runs <c>collectstatic</c> while the image is built.</summary>
internal static class StaticCollection
{
    public static CommandLine Command(DeployEnvironment environment) => Words.Command(
        "env",
        [
            $"DJANGO_SETTINGS_MODULE={environment.SettingsModule}",
            .. environment.Variables.Where(variable => variable.Name != "DJANGO_SETTINGS_MODULE").Select(variable => $"{variable.Name}={variable.Value}"),
            .. environment.Secrets.Select(secret => $"{secret.Name}={ThrowAway(secret.Name)}"),
            "python",
            "manage.py",
            "collectstatic",
            "--noinput",
        ]);

    /// <summary>A value that settings can load with: it exists in the build stage only.</summary>
    private static string ThrowAway(string name)
    {
        var isUrl = name.EndsWith("_URL", StringComparison.OrdinalIgnoreCase) || name.EndsWith("_URI", StringComparison.OrdinalIgnoreCase);
        return !isUrl ? "only-for-collectstatic"
            : name.Contains("DATABASE", StringComparison.OrdinalIgnoreCase) || name.Contains("DB", StringComparison.OrdinalIgnoreCase) ? "sqlite://:memory:"
            : "redis://127.0.0.1:6379/0";
    }
}
