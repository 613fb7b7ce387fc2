using Prodserver.Core.Findings;
using Prodserver.Core.Plans;

namespace Prodserver.Delivery.Deployment;

/// <summary>Makes findings of what hosts say.</summary>
internal static class HostFault
{
    /// <param name="plan">The plan of the environment, whose place in the config the finding points to.</param>
    /// <param name="message">Any number of lines.</param>
    public static Finding Of(ArtifactPlan plan, FindingCode code, string message, Severity severity = Severity.Error) => new()
    {
        Code = code,
        Severity = severity,
        Position = plan.Environment.Position,
        Message = message.Replace("\n", " | ", StringComparison.Ordinal),
        Environment = plan.Environment.Name,
    };
}
