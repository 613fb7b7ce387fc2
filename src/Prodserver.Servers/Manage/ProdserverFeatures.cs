using Prodserver.Core.Consumers;

namespace Prodserver.Servers.Manage;

/// <summary>The releases in which django-prodserver's command lines changed.</summary>
internal static class ProdserverFeatures
{
    private const string Program = "django-prodserver";

    public static readonly ConsumerFeature WritesBareFlags = new(Program, "a bare flag for None in ARGS", "2.5.0", "None is an error under launcher: manage");

    public static readonly ConsumerFeature SplitsCommands = new(
        Program, "manage.py server and manage.py worker", "3.0", "processes are started by manage.py prodserver");

    /// <summary>In the order of their versions.</summary>
    public static IReadOnlyList<ConsumerFeature> All { get; } = [WritesBareFlags, SplitsCommands];
}
