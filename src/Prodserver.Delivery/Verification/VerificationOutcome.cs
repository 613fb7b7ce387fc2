namespace Prodserver.Delivery.Verification;

/// <summary>A verifier's verdict on an environment.</summary>
public enum VerificationOutcome
{
    Passed,

    /// <summary>It could not judge; the reason is stated.</summary>
    Skipped,

    /// <summary>It found an error.</summary>
    Failed,
}
