namespace Prodserver.Configuration.Files;

/// <summary>Absolute POSIX paths on the target; whatever system builds, they have forward slashes.</summary>
internal static class HostPath
{
    /// <summary>The path without repeated slashes, <c>.</c>, <c>..</c> and a slash at the end.</summary>
    public static string Normalize(string path)
    {
        var parts = new List<string>();
        foreach (var part in path.Split('/'))
        {
            if (part == ".." && parts.Count > 0)
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part is not ("" or "." or ".."))
            {
                parts.Add(part);
            }
        }

        return "/" + string.Join('/', parts);
    }

    /// <summary>A path below a folder, or the path itself where it is absolute.</summary>
    public static string Join(string folder, string path) => Normalize(path.StartsWith('/') ? path : $"{folder}/{path}");
}
