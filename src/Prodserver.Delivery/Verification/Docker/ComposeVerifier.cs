using Prodserver.Core;
using Prodserver.Core.Findings;
using Prodserver.Delivery.Processes;
using Prodserver.Delivery.Programs;

namespace Prodserver.Delivery.Verification.Docker;

/// <summary><c>docker compose config</c> on the compose file: it needs no engine. The plug-in is run by itself.</summary>
internal sealed class ComposeVerifier(ProcessRunner runner, ScratchFolder scratch) : IVerifier
{
    private const string ComposeFile = "docker/compose.yaml";

    /// <summary>The first with the format of today; 1.29 knows most of it.</summary>
    private static readonly PackageVersion Current = PackageVersion.Parse("2");

    public string Name => "docker compose config";

    public FindingCode Code => VerificationFindings.ComposeRefuses;

    public bool IsOptional => false;

    public ToolSearch Locate(ProgramFinder programs) => ToolSearch.For(KnownProgram.DockerCompose, programs);

    public VerificationInput? InputOf(VerificationSubject subject) =>
        subject.Find(ComposeFile) is { } file ? new VerificationInput(subject, [file]) : null;

    public async Task<IReadOnlyList<VerificationResult>> VerifyAsync(
        IReadOnlyList<VerificationInput> inputs,
        Tool tool,
        CancellationToken cancellation) =>
        await Task.WhenAll(inputs.Select(input => VerifyAsync(input, tool, cancellation))).ConfigureAwait(false);

    private async Task<VerificationResult> VerifyAsync(VerificationInput input, Tool tool, CancellationToken cancellation)
    {
        var folder = scratch.Create("compose");
        var file = Path.Combine(folder, "compose.yaml");
        await File.WriteAllBytesAsync(file, Readable(input.Files[0].Content, tool), cancellation).ConfigureAwait(false);
        var command = new ToolCommand { Program = tool.Program.Path, Arguments = ["-f", file, "config", "--quiet"], WorkingDirectory = folder };
        var result = await runner.RunAsync(command, cancellation).ConfigureAwait(false);
        var faults = new ArtifactFaults(input.Subject, tool, Code);
        if (result is { Fault: null, Succeeded: false })
        {
            foreach (var (line, text) in ComposeMessages.Read(result.Error, input.Files[0]))
            {
                faults.Add(VersionGap.WeightOfUnknown(tool, Current), ComposeFile, line, text);
            }
        }

        if (!result.Succeeded && faults.Findings.Count == 0)
        {
            faults.AddFailure(ComposeFile, result.Fault ?? "refuses the file without a reason");
        }

        return VerificationResult.Judged(this, input, tool, faults);
    }

    /// <summary>Version 1 takes the project's name as an argument only; the extension that it reads in its place keeps the lines where they are.</summary>
    private static ReadOnlyMemory<byte> Readable(ReadOnlyMemory<byte> content, Tool tool)
    {
        var at = tool.Version is { } version && version < Current ? content.Span.IndexOf("\nname: "u8) + 1 : 0;
        return at > 0 ? (byte[])[.. content.Span[..at], .. "x-"u8, .. content.Span[at..]] : content;
    }
}
