using Prodserver.Core.Findings;

namespace Prodserver.Servers.Compilation;

/// <summary>What can be wrong with the version of a server.</summary>
public static class VersionFindings
{
    public static readonly FindingCode Assumed = new("PB231", "The version of a server is assumed",
        "Nothing pins the package, so its command line is judged by the newest version known. Pin it in the requirements or in prodserver.yaml.");

    public static readonly FindingCode Unlisted = new("PB232", "The version of a server is not known",
        "Its options are judged by the nearest version that is known; what changed since can't be seen here.");
}
