using System.Text;
using Prodserver.Core;
using Prodserver.Core.Findings;
using Prodserver.Delivery.Processes;
using Prodserver.Delivery.Programs;

namespace Prodserver.Delivery.Verification.Systemd;

/// <summary><c>systemd-analyze verify</c> on the units of an environment together, below a root of their own: this machine's units play no part.</summary>
internal sealed class SystemdVerifier(ProcessRunner runner, ScratchFolder scratch) : IVerifier
{
    private const string Folder = "systemd/";

    public string Name => "systemd-analyze verify";

    public FindingCode Code => VerificationFindings.SystemdRefuses;

    public bool IsOptional => false;

    public ToolSearch Locate(ProgramFinder programs) => ToolSearch.For(KnownProgram.SystemdAnalyze, programs);

    public VerificationInput? InputOf(VerificationSubject subject) =>
        subject.Below(Folder) is { Count: > 0 } units ? new VerificationInput(subject, units) : null;

    public async Task<IReadOnlyList<VerificationResult>> VerifyAsync(
        IReadOnlyList<VerificationInput> inputs,
        Tool tool,
        CancellationToken cancellation) =>
        await Task.WhenAll(inputs.Select(input => VerifyAsync(input, tool, cancellation))).ConfigureAwait(false);

    private async Task<VerificationResult> VerifyAsync(VerificationInput input, Tool tool, CancellationToken cancellation)
    {
        var runs = await Task.WhenAll(UnitBatches.Of(input.Files).Select(batch => RunAsync(batch, tool, cancellation))).ConfigureAwait(false);
        if (runs.Any(run => run.Error.Contains("Option --root is only supported", StringComparison.Ordinal)))
        {
            return VerificationResult.Skipped(this, input, tool, $"{tool} can't verify below a root of its own");
        }

        var faults = new ArtifactFaults(input.Subject, tool, Code);
        foreach (var message in runs.SelectMany(run => Causes(run.Error, input)))
        {
            var (path, line) = Locate(input.Files, message);
            var weight = message.IsUnknownWord
                ? VersionGap.WeightOfUnknown(tool, input.Subject.Plan.Environment.Versions.Systemd)
                : Severity.Error;
            faults.Add(weight, path, line, message.Text);
        }

        foreach (var fault in runs.Select(run => run.Fault).OfType<string>().Distinct(StringComparer.Ordinal))
        {
            faults.AddFailure(input.Files[0].Path, fault);
        }

        return VerificationResult.Judged(this, input, tool, faults);
    }

    private Task<ToolResult> RunAsync(IReadOnlyList<RenderedFile> units, Tool tool, CancellationToken cancellation) =>
        runner.RunAsync(Command(tool, scratch.Create("systemd"), units), cancellation);

    /// <summary>The messages that matter: one a fault.</summary>
    private static List<UnitMessage> Causes(string output, VerificationInput input)
    {
        var messages = UnitMessage.ReadAll(output).DistinctBy(message => message.Fault).Where(message => !message.IsAboutThisMachine(IsMissing)).ToList();
        var causes = messages.Where(message => !message.IsConsequence).ToList();
        return causes.Count > 0 ? causes : messages;

        bool IsMissing(string unit) =>
            unit.StartsWith(input.Subject.Plan.Project.Name, StringComparison.Ordinal) &&
            !input.Files.Any(file => Path.GetFileName(file.Path) == unit);
    }

    private static ToolCommand Command(Tool tool, string root, IReadOnlyList<RenderedFile> files)
    {
        var units = Path.Combine(root, "etc", "systemd", "system");
        SystemUnits.WriteTo(Path.Combine(root, "usr", "lib", "systemd", "system"));
        foreach (var file in files)
        {
            var path = Path.Combine(units, file.Path[Folder.Length..]);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, file.Content.Span);
        }

        // A drop-in is read with its unit; it is none by itself.
        var names = files.Select(file => file.Path[Folder.Length..]).Where(name => !name.Contains('/', StringComparison.Ordinal));
        return new ToolCommand
        {
            Program = tool.Program.Path,
            Arguments = ["verify", "--man=no", "--generators=no", "--root=" + root, .. names],
            WorkingDirectory = root,
        };
    }

    /// <summary>The artifact and line that a message is about: those it names, else the first line that has a text it quotes.</summary>
    private static (string Path, int Line) Locate(IReadOnlyList<RenderedFile> files, UnitMessage message)
    {
        if (files.FirstOrDefault(file => Path.GetFileName(file.Path) == message.Unit) is { } named)
        {
            return (named.Path, message.Line);
        }

        var quote = message.Text.Split('\'').ElementAtOrDefault(1) ?? "";
        foreach (var file in files)
        {
            var lines = Encoding.UTF8.GetString(file.Content.Span).Split('\n');
            var line = Array.FindIndex(lines, line => quote.Length > 0 && line.Contains(quote, StringComparison.Ordinal));
            if (line >= 0)
            {
                return (file.Path, line + 1);
            }
        }

        return (files[0].Path, 0);
    }
}
