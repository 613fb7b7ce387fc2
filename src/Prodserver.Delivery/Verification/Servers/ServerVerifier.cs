using System.Text;
using Prodserver.Core;
using Prodserver.Core.Findings;
using Prodserver.Delivery.Processes;
using Prodserver.Delivery.Programs;

namespace Prodserver.Delivery.Verification.Servers;

/// <summary>
/// The real server's parser on every command line, where the installed server is of the version that the process uses. Optional: the catalogues of all
/// versions have judged the lines before.
/// </summary>
internal sealed class ServerVerifier(KnownServer server, ProgramFinder programs, ProcessRunner runner, ScratchFolder scratch) : IVerifier
{
    private readonly CommandLineParser _parser = new(server, runner, scratch);

    public string Name => $"{server.Package}'s parser";

    public FindingCode Code => VerificationFindings.ServerRefuses;

    public bool IsOptional => true;

    public ToolSearch Locate(ProgramFinder programs)
    {
        foreach (var script in programs.FindAll(server.Program))
        {
            if (PythonScript.InterpreterOf(script, programs) is { } interpreter)
            {
                return new ToolSearch.Found(script with { Name = server.Package }, VersionQuestion(interpreter));
            }
        }

        return new ToolSearch.Missing($"{server.Package} is not installed", Package: null);
    }

    public VerificationInput? InputOf(VerificationSubject subject)
    {
        var lines = ServerLine.Of(subject, server).ToList();
        var versions = string.Join(' ', lines.Select(line => line.Process.ServerVersion));
        return lines.Count == 0
            ? null
            : new VerificationInput(subject, [new RenderedFile(versions, Encoding.UTF8.GetBytes(_parser.RequestFor(lines)))]);
    }

    public async Task<IReadOnlyList<VerificationResult>> VerifyAsync(
        IReadOnlyList<VerificationInput> inputs,
        Tool tool,
        CancellationToken cancellation)
    {
        var lines = inputs
            .SelectMany(input => ServerLine.Of(input.Subject, server))
            .Where(line => line.Process.ServerVersion == tool.Version)
            .ToList();
        var (answers, fault) = lines.Count == 0
            ? ([], null)
            : await _parser.AskAsync(PythonScript.InterpreterOf(tool.Program, programs)!, lines, cancellation).ConfigureAwait(false);
        var refusals = lines.Zip(answers).Where(pair => pair.Second is not null).Select(pair => (Line: pair.First, Message: pair.Second!)).ToList();
        return
        [
            .. inputs.Select(input => Skip(input, lines, tool, fault) ?? VerificationResult.Judged(
                this,
                input,
                tool,
                [.. refusals.Where(refusal => refusal.Line.Subject == input.Subject).Select(refusal => Refuse(refusal.Line, tool, refusal.Message))])),
        ];
    }

    private VerificationResult? Skip(VerificationInput input, List<ServerLine> judged, Tool tool, string? fault)
    {
        if (judged.Any(line => line.Subject == input.Subject))
        {
            return fault is null ? null : VerificationResult.Skipped(this, input, tool, $"{tool} could not be asked: {fault}");
        }

        var versions = ServerLine.Of(input.Subject, server).Select(line => line.Process.ServerVersion.ToString()).Distinct(StringComparer.Ordinal);
        return VerificationResult.Skipped(this, input, tool, $"{tool} is installed here, {string.Join(" and ", versions)} in the environment");
    }

    private static Finding Refuse(ServerLine line, Tool tool, string message) => new()
    {
        Code = VerificationFindings.ServerRefuses,
        Severity = Severity.Error,
        Position = line.Locate(message),
        Message = $"{tool} refuses the command line: {message.TrimEnd('.')}",
        Environment = line.Subject.Environment,
        Process = line.Process.Definition.Name,
    };

    private ToolCommand VersionQuestion(string interpreter) => new()
    {
        Program = interpreter,
        Arguments = ["-c", $"from importlib.metadata import version; print(version('{server.Package}'))"],
        WorkingDirectory = "/",
    };
}
