using Prodserver.Core.Findings;
using Prodserver.Delivery.Programs;

namespace Prodserver.Delivery.Verification;

/// <summary>Lets the program that will read an artifact judge it.</summary>
public interface IVerifier
{
    /// <summary>The name in reports, such as <c>nginx -t</c>.</summary>
    string Name { get; }

    /// <summary>What the faults that it finds are called.</summary>
    FindingCode Code { get; }

    /// <summary>True where another check stands in for it, so that its program is never required nor installed.</summary>
    bool IsOptional { get; }

    ToolSearch Locate(ProgramFinder programs);

    /// <summary>What it reads of an environment; null where that has nothing for it.</summary>
    VerificationInput? InputOf(VerificationSubject subject);

    /// <summary>Judges environments, in as few runs of the program as it can; one result for each.</summary>
    Task<IReadOnlyList<VerificationResult>> VerifyAsync(IReadOnlyList<VerificationInput> inputs, Tool tool, CancellationToken cancellation);
}
