namespace Prodserver.Delivery.Folders;

/// <param name="Path">Below the folder, with forward slashes.</param>
/// <param name="Length">The bytes of a file; 0 also for a pipe or device, which is therefore never opened.</param>
internal sealed record FolderEntry(string Path, EntryKind Kind, long Length);
