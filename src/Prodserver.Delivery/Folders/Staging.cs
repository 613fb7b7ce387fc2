namespace Prodserver.Delivery.Folders;

/// <summary>Names of what is being written: renamed when it is whole, so that nobody ever reads half a file.</summary>
internal static class Staging
{
    private const string Suffix = ".prodserver-new";

    /// <summary>The file that is renamed to <paramref name="path"/>.</summary>
    public static string FileFor(string path) => path + Suffix;

    /// <summary>The folder that is renamed to <paramref name="folder"/>.</summary>
    public static string FolderFor(string folder) =>
        Path.Combine(Path.GetDirectoryName(folder)!, "." + Path.GetFileName(folder) + Suffix);

    /// <summary>The path that a staged file was meant for; null where the file is not a staged one.</summary>
    public static string? TargetOf(string path) =>
        path.EndsWith(Suffix, StringComparison.Ordinal) ? path[..^Suffix.Length] : null;
}
