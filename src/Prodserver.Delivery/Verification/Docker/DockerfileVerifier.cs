using System.Text;
using Prodserver.Core.Findings;
using Prodserver.Delivery.Processes;
using Prodserver.Delivery.Programs;

namespace Prodserver.Delivery.Verification.Docker;

/// <summary>A Docker engine on the Dockerfile: BuildKit's check where there is one, else the parser of the classic builder. No image is pulled or built.</summary>
internal sealed class DockerfileVerifier(ProcessRunner runner, DockerEngine engine, ScratchFolder scratch) : IVerifier
{
    private const string Dockerfile = "docker/Dockerfile";

    private readonly BuildKitCheck _check = new(runner, engine, scratch);

    private readonly ClassicParser _parser = new(runner, engine);

    public string Name => "Docker's Dockerfile parser";

    public FindingCode Code => VerificationFindings.DockerfileRefused;

    public bool IsOptional => false;

    public ToolSearch Locate(ProgramFinder programs) =>
        ToolSearch.For(KnownProgram.Docker, programs) is ToolSearch.Found found
            ? engine.Refusal() is { } reason ? new ToolSearch.Missing(reason, Package: null) : found
            : new ToolSearch.Missing("docker is not installed", KnownProgram.Docker.Package);

    public VerificationInput? InputOf(VerificationSubject subject) =>
        subject.Find(Dockerfile) is { } file ? new VerificationInput(subject, [file]) : null;

    public async Task<IReadOnlyList<VerificationResult>> VerifyAsync(
        IReadOnlyList<VerificationInput> inputs,
        Tool tool,
        CancellationToken cancellation) =>
        await Task.WhenAll(inputs.Select(input => VerifyAsync(input, tool, cancellation))).ConfigureAwait(false);

    private async Task<VerificationResult> VerifyAsync(VerificationInput input, Tool tool, CancellationToken cancellation)
    {
        var text = Encoding.UTF8.GetString(input.Files[0].Content.Span);
        var faults = new ArtifactFaults(input.Subject, tool, Code);
        var (report, failure) = await _check.AskAsync(tool.Program, text, cancellation).ConfigureAwait(false) is { } checkedReport
            ? (checkedReport, "")
            : await _parser.AskAsync(tool.Program, text, cancellation).ConfigureAwait(false);
        if (report is null)
        {
            faults.AddFailure(Dockerfile, failure);
        }

        foreach (var (line, warning) in report?.Warnings ?? [])
        {
            faults.Add(Severity.Warning, Dockerfile, line, warning);
        }

        if (report?.Error is var (at, error))
        {
            faults.Add(Severity.Error, Dockerfile, at, error);
        }

        return VerificationResult.Judged(this, input, tool, faults);
    }
}
