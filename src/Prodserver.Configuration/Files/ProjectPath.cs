namespace Prodserver.Configuration.Files;

/// <summary>Paths below the project's folder, with forward slashes.</summary>
internal static class ProjectPath
{
    /// <summary>A path relative to a folder of the project, without <c>.</c> and <c>..</c>; null where it leads out of the project.</summary>
    public static string? Join(string folder, string path)
    {
        if (path.StartsWith('/'))
        {
            return null;
        }

        var parts = new List<string>();
        foreach (var part in $"{folder}/{path}".Split('/'))
        {
            if (part == ".." && parts.Count == 0)
            {
                return null;
            }

            if (part == "..")
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part is not ("" or "."))
            {
                parts.Add(part);
            }
        }

        return string.Join('/', parts);
    }
}
