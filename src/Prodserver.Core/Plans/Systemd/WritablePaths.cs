using Prodserver.Core.Plans.Hosting;

namespace Prodserver.Core.Plans.Systemd;

/// <summary>What the processes write to besides their state folder.</summary>
internal static class WritablePaths
{
    public static IReadOnlyList<string> Of(PlanScope scope)
    {
        var paths = new SortedSet<string>(StringComparer.Ordinal);
        if (scope.Environment.Media is { } media)
        {
            paths.Add(media.Root);
        }

        foreach (var folder in scope.Databases.Folders)
        {
            paths.Add(folder.Path);
        }

        return [.. paths.Where(path => !HostFolder.IsWithin(path, scope.StateFolder))];
    }
}
