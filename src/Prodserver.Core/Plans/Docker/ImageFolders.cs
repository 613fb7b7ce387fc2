using Prodserver.Core.Plans.Hosting;
using Prodserver.Core.Values;

namespace Prodserver.Core.Plans.Docker;

/// <summary>The folders of an image besides its code and packages.</summary>
internal sealed record ImageFolders
{
    /// <summary>The collected static files; null where there is nothing to collect or the folder is unknown.</summary>
    public string? Static { get; init; }

    /// <summary>What processes write to, each in a volume of its own.</summary>
    public required IReadOnlyList<ComposeMount> Writable { get; init; }

    public static ImageFolders Of(PlanScope scope)
    {
        var django = scope.Environment.Django;
        var mounts = new List<ComposeMount> { new("state", scope.StateFolder) };
        AddVolume(mounts, "media", Text(django.MediaRoot) ?? scope.Environment.Media?.Root, scope);
        for (var i = 0; i < scope.Databases.Folders.Count; i++)
        {
            // A folder of the code that holds a database may hold modules, too: a volume would hide them, and emptying it would delete them.
            var folder = scope.Databases.Folders[i].Path;
            AddVolume(mounts, i == 0 ? "database" : $"database-{i + 1}", HostFolder.IsWithin(folder, scope.Environment.Paths.Code) ? null : folder, scope);
        }

        return new ImageFolders { Static = Collects(django.InstalledApps) ? Text(django.StaticRoot) : null, Writable = mounts };
    }

    /// <summary>A volume for a folder that no other volume holds and that is not the code's, which a volume would hide.</summary>
    private static void AddVolume(List<ComposeMount> mounts, string name, string? folder, PlanScope scope)
    {
        if (folder is not null
            && folder != "/"
            && !HostFolder.IsWithin(scope.Environment.Paths.Code, folder)
            && !mounts.Exists(mount => HostFolder.IsWithin(folder, mount.Target)))
        {
            mounts.Add(new ComposeMount(name, folder));
        }
    }

    private static bool Collects(ConfigValue? installedApps) =>
        installedApps is ListValue apps && apps.Items.Any(app => app is TextValue { Value: "django.contrib.staticfiles" });

    /// <summary>An absolute path, without a slash at the end.</summary>
    private static string? Text(ConfigValue? value) =>
        value is TextValue text && text.Value.StartsWith('/') && text.Value.TrimEnd('/') is { Length: > 0 } path ? path : null;
}
