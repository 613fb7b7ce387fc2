using Prodserver.Core;
using Prodserver.Core.Plans;
using Prodserver.Delivery.Programs;
using Prodserver.Delivery.Verification;
using Prodserver.Testing;

namespace Prodserver.Delivery.Tests.Verification;

/// <summary>This machine's programs as verifiers see them, with folders of their own.</summary>
internal sealed class Machine : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    /// <summary>What the programs get of the environment.</summary>
    public Dictionary<string, string> Environment { get; init; } = new() { ["PATH"] = System.Environment.GetEnvironmentVariable("PATH")! };

    public ToolPolicy Tools { get; init; } = ToolPolicy.Skip;

    public string CacheFolder => _folder.Combine("cache");

    public string ScratchFolder => _folder.Combine("scratch");

    public void Dispose() => _folder.Dispose();

    public VerificationReport Verify(params VerificationSubject[] subjects)
    {
        using var verifier = new ArtifactVerifier(new VerificationSettings
        {
            Environment = Environment,
            ScratchFolder = ScratchFolder,
            CacheFolder = CacheFolder,
            Tools = Tools,
        });
        return verifier.VerifyAsync(subjects, TestContext.CurrentContext.CancellationToken).GetAwaiter().GetResult();
    }

    /// <summary>The one result for one file of the plan's environment.</summary>
    public VerificationResult Verify(ArtifactPlan plan, string path, string text) =>
        Verify(new VerificationSubject(plan with { Processes = [] }, [Some.File(path, text)])).Results.Single();

    /// <summary>The one result for a plan's processes.</summary>
    public VerificationResult VerifyCommands(ArtifactPlan plan) =>
        Verify(new VerificationSubject(plan, [])).Results.Single();

    public static VerificationSubject Subject(ArtifactPlan plan, params RenderedFile[] files) => new(plan, files);

    /// <summary>The findings as they are printed, the tool's version left out, since it depends on the machine.</summary>
    public static List<string> Lines(VerificationResult result) =>
        [.. result.Findings.Select(finding => finding.ToString().Replace(result.Tool!.ToString(), result.Tool.Program.Name, StringComparison.Ordinal))];
}
