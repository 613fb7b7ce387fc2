using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Prodserver.Core.Findings;
using Prodserver.Delivery.Processes;
using Prodserver.Delivery.Programs;

namespace Prodserver.Delivery.Verification.Docker;

/// <summary>
/// The parser of a Docker engine on the Dockerfile. The engine reads a whole file before it builds anything, so the file gets an instruction at its end
/// that no engine knows: a parser that complains about that one alone has accepted all before it, and no image was pulled or built.
/// </summary>
/// <remarks>
/// BuildKit's <c>--check</c> is no substitute: it asks the registry about the base image (https://github.com/docker/for-linux/issues/1547), and verifying
/// needs no network.
/// </remarks>
internal sealed partial class DockerfileVerifier(ProcessRunner runner, DockerEngine engine) : IVerifier
{
    private const string Dockerfile = "docker/Dockerfile";

    private const string End = "PRODSERVER_END_OF_FILE";

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
        text = text.EndsWith('\n') ? text : text + "\n";
        var end = text.Count(letter => letter == '\n') + 1;
        var result = await runner.RunAsync(Command(tool, text), cancellation).ConfigureAwait(false);
        var faults = new ArtifactFaults(input.Subject, tool, Code);
        var message = Message().Match(result.Error);
        var line = int.TryParse(message.Groups["line"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        if (result.Fault is not null || !message.Success)
        {
            faults.AddFailure(Dockerfile, result.Fault ?? $"gave no verdict: {result.Error.Trim()}");
        }
        else if (!message.Groups["text"].Value.Contains(End, StringComparison.OrdinalIgnoreCase))
        {
            faults.Add(Severity.Error, Dockerfile, line, message.Groups["text"].Value);
        }
        else if (line > end)
        {
            faults.Add(Severity.Error, Dockerfile, end - 1, "the file ends within an instruction");
        }

        return VerificationResult.Judged(this, input, tool, faults);
    }

    /// <summary>The end twice: the first would be swallowed by an instruction that is continued on the next line.</summary>
    private ToolCommand Command(Tool tool, string text) => new()
    {
        Program = tool.Program.Path,
        Arguments = ["build", "-"],
        Environment = new Dictionary<string, string> { ["DOCKER_BUILDKIT"] = "0", ["DOCKER_HOST"] = engine.Address },
        WorkingDirectory = "/",
        Input = $"{text}{End}\n{End}\n",
    };

    [GeneratedRegex(@"Error response from daemon: (dockerfile parse error( on)? line (?<line>\d+): |failed to parse Dockerfile: )?(?<text>[^\n]*)", RegexOptions.CultureInvariant)]
    private static partial Regex Message();
}
