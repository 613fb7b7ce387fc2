namespace Prodserver.Delivery.Folders;

/// <summary>What stands at a path of a scanned folder.</summary>
internal enum EntryKind
{
    File,
    Folder,

    /// <summary>A symbolic link, to whatever; it is never followed.</summary>
    Link,
}
