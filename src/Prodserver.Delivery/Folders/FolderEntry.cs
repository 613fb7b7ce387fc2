namespace Prodserver.Delivery.Folders;

/// <param name="Length">The bytes of a file; 0 also for a pipe or device, which is therefore never opened.</param>
internal readonly record struct FolderEntry(EntryKind Kind, long Length);
