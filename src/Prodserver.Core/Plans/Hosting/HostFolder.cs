namespace Prodserver.Core.Plans.Hosting;

/// <summary>Questions about absolute POSIX paths.</summary>
internal static class HostFolder
{
    public static string Absolute(string path, string workingFolder) => path.StartsWith('/') ? path : $"{workingFolder}/{path}";

    /// <summary>True where the path is the folder or below it.</summary>
    public static bool IsWithin(string path, string folder) =>
        path.StartsWith(folder, StringComparison.Ordinal) && (path.Length == folder.Length || path[folder.Length] == '/');

    /// <summary>The folder that holds a file; <c>/</c> for one at the root.</summary>
    public static string Of(string file)
    {
        var slash = file.LastIndexOf('/');
        return slash <= 0 ? "/" : file[..slash];
    }
}
