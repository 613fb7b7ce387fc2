using System.Security.Cryptography;
using Prodserver.Core;

namespace Prodserver.Delivery.Folders;

/// <summary>Reads, compares and creates files with as few system calls as each needs.</summary>
internal static class FileContent
{
    /// <summary>The SHA-256 of a file's bytes, lower-case hexadecimal. An empty file is not opened: it may be a pipe, which would never end.</summary>
    public static string Hash(string path, long length)
    {
        if (length == 0)
        {
            return Convert.ToHexStringLower(SHA256.HashData([]));
        }

        using var stream = new FileStream(path, new FileStreamOptions { BufferSize = 0 });
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    /// <summary>True where the file of this length holds exactly these bytes.</summary>
    public static bool Equal(string path, long length, RenderedFile file) => length == file.Content.Length && Hash(path, length) == file.Sha256;

    /// <summary>Creates a file that must not exist yet: a third faster than <see cref="File.WriteAllBytes(string, byte[])"/>, which truncates and seeks.</summary>
    public static void Create(string path, RenderedFile file)
    {
        using var handle = File.OpenHandle(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        var offset = 0L;
        foreach (var part in file.Parts)
        {
            RandomAccess.Write(handle, part.Span, offset);
            offset += part.Length;
        }
    }

    /// <summary>Puts a file in place, whole or not at all.</summary>
    public static void Replace(string path, RenderedFile file)
    {
        var staged = Staging.FileFor(path);
        File.Delete(staged);
        Create(staged, file);
        File.Move(staged, path, overwrite: true);
    }
}
