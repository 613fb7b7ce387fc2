using Prodserver.Core.Findings;

namespace Prodserver.Delivery.Folders;

/// <summary>Which files of a folder are ours: what the last manifest lists, and what runs that were killed had begun to write.</summary>
internal sealed class OwnedFiles(LastManifest last, WriteJournal journal)
{
    public static OwnedFiles None { get; } = new(LastManifest.Empty, WriteJournal.Empty);

    /// <summary>The project that the last manifest is of; null where it does not say.</summary>
    public string? Project => last.Project;

    public IEnumerable<string> Paths => last.Files.Keys.Union(journal.Paths, StringComparer.Ordinal).Order(StringComparer.Ordinal);

    /// <summary>Reads what a folder tells; a manifest that is none is an error unless it may be overwritten.</summary>
    public static OwnedFiles Read(FolderScan scan, DeliveryFolder folder, bool overwrite, FindingCollector findings)
    {
        var journal = IsThere(scan, WriteJournal.FileName)
            ? WriteJournal.Parse(File.ReadAllText(scan.PathOf(WriteJournal.FileName)))
            : WriteJournal.Empty;
        try
        {
            var last = IsThere(scan, LastManifest.FileName)
                ? LastManifest.Parse(File.ReadAllBytes(scan.PathOf(LastManifest.FileName)))
                : LastManifest.Empty;
            return new OwnedFiles(last, journal);
        }
        catch (FormatException fault)
        {
            // Overwriting needs to know nothing about what stands there.
            if (!overwrite)
            {
                findings.Error(
                    FolderFindings.UnreadableManifest,
                    folder.At(LastManifest.FileName),
                    $"the last manifest can't be read: {fault.Message}",
                    "move it away, or replace it and every artifact with --overwrite");
            }

            return new OwnedFiles(LastManifest.Empty, journal);
        }
    }

    public bool Lists(string path) => last.Files.ContainsKey(path) || journal.Lists(path);

    /// <summary>True where the file has the content that a run of ours gave it.</summary>
    public bool Wrote(string path, string hash) =>
        (last.Files.TryGetValue(path, out var known) && string.Equals(known, hash, StringComparison.Ordinal)) || journal.Wrote(path, hash);

    private static bool IsThere(FolderScan scan, string name) => scan.Find(name) is { Kind: EntryKind.File, Length: > 0 };
}
