namespace Prodserver.Configuration.Files;

/// <summary>Follows every link of a path, as <c>realpath(3)</c> does.</summary>
internal static class RealPath
{
    /// <summary>As many links as Linux follows before it gives up (<c>ELOOP</c>).</summary>
    private const int MostLinks = 40;

    /// <summary>The absolute path without links; null where links go round in a circle. Parts that do not exist are kept as they are.</summary>
    public static string? Of(string absolutePath)
    {
        var links = 0;
        var real = Path.GetPathRoot(absolutePath)!;
        var parts = new Stack<string>(PartsOf(absolutePath));
        while (parts.TryPop(out var part))
        {
            if (part == "..")
            {
                real = Path.GetDirectoryName(real) ?? real;
                continue;
            }

            var next = Path.Join(real, part);
            if (new FileInfo(next).LinkTarget is not { } target)
            {
                real = next;
                continue;
            }

            if (++links > MostLinks)
            {
                return null;
            }

            real = Path.IsPathRooted(target) ? Path.GetPathRoot(target)! : real;
            foreach (var linked in PartsOf(target))
            {
                parts.Push(linked);
            }
        }

        return real;
    }

    /// <summary>The names of a path, the last one first.</summary>
    private static IEnumerable<string> PartsOf(string path) =>
        path[(Path.GetPathRoot(path)?.Length ?? 0)..]
            .Split(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar)
            .Where(part => part is not ("" or "."))
            .Reverse();
}
