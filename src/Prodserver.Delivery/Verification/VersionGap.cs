using Prodserver.Core;
using Prodserver.Core.Findings;
using Prodserver.Delivery.Programs;

namespace Prodserver.Delivery.Verification;

/// <summary>How much a program's word counts when it is not of the version that will read the artifact.</summary>
internal static class VersionGap
{
    /// <summary>The weight of a complaint that a newer version might not have: an error, unless the installed program is older than the target's.</summary>
    public static Severity WeightOfUnknown(Tool tool, PackageVersion target) =>
        tool.Version is { } version && version < target ? Severity.Warning : Severity.Error;
}
