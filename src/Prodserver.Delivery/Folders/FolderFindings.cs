using Prodserver.Core.Findings;

namespace Prodserver.Delivery.Folders;

/// <summary>What can be wrong with a folder that artifacts are written to.</summary>
public static class FolderFindings
{
    public static readonly FindingCode UnsafePath = new(
        "PB701",
        "A path leaves its folder",
        "Artifacts are written below their environment's folder only: a path is relative, with forward slashes, and has no '..', control character or colon.");

    public static readonly FindingCode SamePath = new(
        "PB702",
        "Two artifacts share a path",
        "On a file system that ignores case, paths that differ only by case are one file; and a path can't be a file and a folder at once.");

    public static readonly FindingCode NotOurs = new(
        "PB703",
        "A file that is not ours is in the way",
        "The last manifest doesn't list it, so somebody else put it there. Move it away, or replace it with --overwrite.");

    public static readonly FindingCode EditedByHand = new(
        "PB704",
        "An artifact was edited by hand",
        "Its content is neither what the last manifest says nor what is rendered now. It stays as it is; --overwrite replaces it.");

    public static readonly FindingCode SymbolicLink = new(
        "PB705",
        "A symbolic link is in the way",
        "Writing through a link would change files elsewhere. The output folder itself may be a link, nothing below it.");

    public static readonly FindingCode UnreadableManifest = new(
        "PB706",
        "The last manifest can't be read",
        "Without it nobody knows which files are ours. Delete it, or replace it and everything that stands at an artifact's path with --overwrite.");

    public static readonly FindingCode WriteFailed = new(
        "PB707",
        "The file system refused",
        "A file or folder couldn't be read, written or removed: the message is the operating system's. Running again continues where this run stopped.");

    public static readonly FindingCode OtherProject = new(
        "PB708",
        "The folder holds another project's artifacts",
        "What a manifest lists and this run does not render is removed, so that two projects would delete each other's files. Give each an output folder of its own.");
}
