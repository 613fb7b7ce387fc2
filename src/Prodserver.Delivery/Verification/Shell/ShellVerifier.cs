using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Prodserver.Core.Findings;
using Prodserver.Delivery.Processes;
using Prodserver.Delivery.Programs;

namespace Prodserver.Delivery.Verification.Shell;

/// <summary><c>sh -n</c> on the lines of commands.txt that are for a POSIX shell: read, not run.</summary>
internal sealed partial class ShellVerifier(ProcessRunner runner) : IVerifier
{
    private const string CommandsFile = "commands.txt";

    public string Name => "sh -n";

    public FindingCode Code => VerificationFindings.ShellRefuses;

    public bool IsOptional => false;

    public ToolSearch Locate(ProgramFinder programs) => ToolSearch.For(KnownProgram.Shell, programs);

    public VerificationInput? InputOf(VerificationSubject subject) =>
        subject.Find(CommandsFile) is { } commands ? new VerificationInput(subject, [commands]) : null;

    public async Task<IReadOnlyList<VerificationResult>> VerifyAsync(
        IReadOnlyList<VerificationInput> inputs,
        Tool tool,
        CancellationToken cancellation) =>
        await Task.WhenAll(inputs.Select(input => VerifyAsync(input, tool, cancellation))).ConfigureAwait(false);

    private async Task<VerificationResult> VerifyAsync(VerificationInput input, Tool tool, CancellationToken cancellation)
    {
        var command = new ToolCommand
        {
            Program = tool.Program.Path,
            Arguments = ["-n"],
            WorkingDirectory = "/",
            Input = ShellLines.Of(Encoding.UTF8.GetString(input.Files[0].Content.Span)),
        };
        var result = await runner.RunAsync(command, cancellation).ConfigureAwait(false);
        var faults = new ArtifactFaults(input.Subject, tool, Code);
        foreach (Match message in Messages().Matches(result.Error))
        {
            faults.Add(Severity.Error, CommandsFile, int.Parse(message.Groups["line"].Value, CultureInfo.InvariantCulture), message.Groups["text"].Value);
        }

        if (!result.Succeeded && faults.Findings.Count == 0)
        {
            faults.AddFailure(CommandsFile, result.Fault ?? $"gave no reason: {result.Error.Trim()}");
        }

        return VerificationResult.Judged(this, input, tool, faults);
    }

    /// <summary>dash says <c>sh: 3: Syntax error: …</c>, bash <c>sh: line 3: syntax error …</c>.</summary>
    [GeneratedRegex(@"^[^:\n]*: (line )?(?<line>\d+): (?<text>.*)$", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Messages();
}
