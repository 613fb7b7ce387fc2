using System.Buffers;
using System.Security.Cryptography;

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

        using var stream = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    /// <summary>True where the file of this length holds exactly these bytes.</summary>
    public static bool Equal(string path, long length, ReadOnlySpan<byte> content)
    {
        if (length != content.Length)
        {
            return false;
        }

        if (length == 0)
        {
            return true;
        }

        var buffer = ArrayPool<byte>.Shared.Rent(content.Length + 1);
        try
        {
            using var file = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var read = 0;
            while (read <= content.Length)
            {
                var count = RandomAccess.Read(file, buffer.AsSpan(read), read);
                if (count == 0)
                {
                    break;
                }

                read += count;
            }

            return buffer.AsSpan(0, read).SequenceEqual(content);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>Creates a file that must not exist yet: a third faster than <see cref="File.WriteAllBytes(string, byte[])"/>, which truncates and seeks.</summary>
    public static void Create(string path, ReadOnlySpan<byte> content)
    {
        using var file = File.OpenHandle(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        RandomAccess.Write(file, content, fileOffset: 0);
    }

    /// <summary>Puts a file in place, whole or not at all.</summary>
    public static void Replace(string path, ReadOnlySpan<byte> content)
    {
        var staged = Staging.FileFor(path);
        File.Delete(staged);
        Create(staged, content);
        File.Move(staged, path, overwrite: true);
    }
}
