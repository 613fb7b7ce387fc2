using Prodserver.Core.Findings;
using Prodserver.Delivery.Programs;

namespace Prodserver.Delivery.Verification;

/// <summary>What one verifier says about one environment.</summary>
public sealed record VerificationResult
{
    public required string Verifier { get; init; }

    public required string Environment { get; init; }

    public required VerificationOutcome Outcome { get; init; }

    /// <summary>The program that judged, or would have; null where it is missing.</summary>
    public Tool? Tool { get; init; }

    /// <summary>Why it was skipped, or why it needed no run; null where it ran.</summary>
    public string? Reason { get; init; }

    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>The faults behind the findings, for the next run with the same files.</summary>
    internal IReadOnlyList<ArtifactFault> Faults { get; init; } = [];

    internal static VerificationResult Judged(IVerifier verifier, VerificationInput input, Tool tool, ArtifactFaults faults) =>
        Judged(verifier, input, tool, faults.Findings) with { Faults = faults.Faults };

    public static VerificationResult Judged(IVerifier verifier, VerificationInput input, Tool tool, IReadOnlyList<Finding> findings) => new()
    {
        Verifier = verifier.Name,
        Environment = input.Subject.Environment,
        Outcome = findings.HasErrors() ? VerificationOutcome.Failed : VerificationOutcome.Passed,
        Tool = tool,
        Findings = findings,
    };

    public static VerificationResult Skipped(IVerifier verifier, VerificationInput input, Tool? tool, string reason) => new()
    {
        Verifier = verifier.Name,
        Environment = input.Subject.Environment,
        Outcome = VerificationOutcome.Skipped,
        Tool = tool,
        Reason = reason,
    };
}
