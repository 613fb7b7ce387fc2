using Prodserver.Core;

namespace Prodserver.Delivery.Verification;

/// <summary>What one verifier reads of one environment: its verdict depends on nothing else.</summary>
public sealed record VerificationInput(VerificationSubject Subject, IReadOnlyList<RenderedFile> Files);
