using Prodserver.Core.Findings;

namespace Prodserver.Configuration.Pins;

/// <summary>What can be wrong with the files that pin versions.</summary>
public static class PinFindings
{
    public static readonly FindingCode Malformed = new(
        "PB370",
        "dependency file can't be read whole",
        "A requirements or lock file breaks the rules of its format, so versions that it pins may be missed. Installing from it would fail as well.");

    public static readonly FindingCode MissingFile = new(
        "PB371",
        "included requirements file missing",
        "A requirements file includes another one (-r or -c) that the project does not have.");

    public static readonly FindingCode PythonVersion = new(
        "PB372",
        "Python version not understood",
        "The file .python-version names an interpreter rather than a version, so another source or the default counts.");

    internal static void ReportMalformed(FindingCollector findings, SourcePosition position, string message) => findings.Warning(
        Malformed, position, $"the file can't be read whole: {message.Trim().TrimEnd('.')}", "write it anew with the tool it comes from");
}
