using Prodserver.Core;

namespace Prodserver.Delivery.Folders;

/// <summary>What writing an environment's files changes in its folder. Paths are below that folder, in the order of the files.</summary>
public sealed record EnvironmentChanges
{
    public required string Environment { get; init; }

    /// <summary>The environment's folder.</summary>
    public required DeliveryFolder Folder { get; init; }

    /// <summary>True where the folder does not exist yet.</summary>
    public bool IsNew { get; init; }

    /// <summary>New files, and files whose content differs from what the folder holds.</summary>
    public IReadOnlyList<RenderedFile> Written { get; init; } = [];

    /// <summary>Files that the folder holds already, byte for byte.</summary>
    public IReadOnlyList<string> Unchanged { get; init; } = [];

    /// <summary>Files of the last manifest that are no longer rendered, and what an interrupted run left behind.</summary>
    public IReadOnlyList<string> Removed { get; init; } = [];

    /// <summary>Files that were edited by hand and therefore stay as they are.</summary>
    public IReadOnlyList<string> Kept { get; init; } = [];

    /// <summary>Files that were never ours and are left alone.</summary>
    public IReadOnlyList<string> Foreign { get; init; } = [];

    public bool IsEmpty => Written.Count == 0 && Removed.Count == 0;
}
