using Prodserver.Core.Findings;

namespace Prodserver.Configuration.Files;

/// <summary>What can be wrong with a file before its content matters.</summary>
public static class FileFindings
{
    public static readonly FindingCode OutsideProject = new(
        "PB310",
        "path leads out of the project",
        "Only files of the project's own folder are read, so that the result depends on nothing else. A link that points elsewhere is not followed.");

    public static readonly FindingCode Unreadable = new(
        "PB311",
        "file can't be read",
        "The file is there but the system refuses to read it, or it is larger than 32 MB, or a folder stands in its place.");

    public static readonly FindingCode Encoding = new(
        "PB312",
        "file is not UTF-8",
        "Text is read as UTF-8; a UTF-16 file needs its byte-order mark to be told from junk.");
}
