using System.Formats.Tar;
using System.IO.Compression;
using Prodserver.Core;

namespace Prodserver.Delivery.Bundles;

/// <summary>A <c>.tar.gz</c> that depends on names and bytes alone: no times, owners, machine or order of arrival.</summary>
internal static class Archive
{
    /// <summary>Where a gzip header names the operating system; 255 is "unknown". Source: RFC 1952, 2.3.</summary>
    private const int OperatingSystemOffset = 9;

    private const UnixFileMode FileMode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    private const UnixFileMode FolderMode = FileMode | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    /// <param name="top">The one folder at the top of the archive.</param>
    /// <param name="files">Files with checked paths, each path once.</param>
    public static ReadOnlyMemory<byte> Of(string top, IEnumerable<RenderedFile> files)
    {
        var buffer = new MemoryStream();
        using (var gzip = new GZipStream(buffer, CompressionLevel.Fastest, leaveOpen: true))
        using (var tar = new TarWriter(gzip, TarEntryFormat.Ustar))
        {
            var folders = new HashSet<string>(StringComparer.Ordinal);
            foreach (var file in files.OrderBy(file => file.Path, StringComparer.Ordinal))
            {
                var path = $"{top}/{file.Path}";
                AddFolders(tar, path, folders);
                var entry = Entry(TarEntryType.RegularFile, path, FileMode);
                entry.DataStream = new MemoryStream(file.Content.ToArray(), writable: false);
                tar.WriteEntry(entry);
            }
        }

        var archive = buffer.GetBuffer().AsMemory(0, (int)buffer.Length);
        archive.Span[OperatingSystemOffset] = 255;
        return archive;
    }

    private static void AddFolders(TarWriter tar, string path, HashSet<string> folders)
    {
        for (var slash = path.IndexOf('/', StringComparison.Ordinal); slash > 0; slash = path.IndexOf('/', slash + 1))
        {
            var folder = path[..slash];
            if (folders.Add(folder))
            {
                tar.WriteEntry(Entry(TarEntryType.Directory, folder + "/", FolderMode));
            }
        }
    }

    /// <summary>
    /// An entry of the plain format where the name fits it, else of GNU's: for POSIX extended headers .NET writes its process id into the archive.
    /// </summary>
    private static TarEntry Entry(TarEntryType type, string path, UnixFileMode mode)
    {
        TarEntry entry = FitsUstar(path) ? new UstarTarEntry(type, path) : new GnuTarEntry(type, path);
        entry.Mode = mode;
        entry.ModificationTime = DateTimeOffset.UnixEpoch;
        return entry;
    }

    /// <summary>Ustar has 100 bytes for a name; non-ASCII names have no encoding there.</summary>
    private static bool FitsUstar(string path) => path.Length <= 100 && path.All(char.IsAscii);
}
