using System.Security.Cryptography;

namespace EndToEnd.Tests.Host;

/// <summary>What is in a folder, to compare it with another or with itself later.</summary>
internal static class FolderState
{
    /// <summary>The hash of every file by its path below the folder.</summary>
    public static IReadOnlyDictionary<string, string> Hashes(string folder) =>
        Files(folder).ToDictionary(file => file, file => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(Path.Combine(folder, file)))));

    /// <summary>When every file was written last.</summary>
    public static IReadOnlyDictionary<string, DateTime> Times(string folder) =>
        Files(folder).ToDictionary(file => file, file => File.GetLastWriteTimeUtc(Path.Combine(folder, file)));

    private static IEnumerable<string> Files(string folder) =>
        !Directory.Exists(folder)
            ? []
            : Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file)).Order(StringComparer.Ordinal);
}
