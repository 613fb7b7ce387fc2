using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Prodserver.Core;
using Prodserver.Core.Findings;
using Prodserver.Delivery.Processes;
using Prodserver.Delivery.Programs;

namespace Prodserver.Delivery.Verification.Nginx;

/// <summary>
/// <c>nginx -t</c> on the site, inside an http block of its own. It needs no root, opens no port and writes nothing: once nginx has read everything,
/// it stops at a pid file whose folder doesn't exist, before it touches the machine.
/// </summary>
internal sealed partial class NginxVerifier(ProcessRunner runner, ScratchFolder scratch) : IVerifier
{
    private const string Folder = "nginx/";

    public string Name => "nginx -t";

    public FindingCode Code => VerificationFindings.NginxRefuses;

    public bool IsOptional => false;

    public ToolSearch Locate(ProgramFinder programs) => ToolSearch.For(KnownProgram.Nginx, programs);

    public VerificationInput? InputOf(VerificationSubject subject) =>
        subject.Below(Folder) is { Count: > 0 } sites ? new VerificationInput(subject, sites) : null;

    public async Task<IReadOnlyList<VerificationResult>> VerifyAsync(
        IReadOnlyList<VerificationInput> inputs,
        Tool tool,
        CancellationToken cancellation) =>
        await Task.WhenAll(inputs.Select(input => VerifyAsync(input, tool, cancellation))).ConfigureAwait(false);

    private async Task<VerificationResult> VerifyAsync(VerificationInput input, Tool tool, CancellationToken cancellation)
    {
        var root = scratch.Create("nginx");
        var result = await runner.RunAsync(Command(tool, root, input.Files), cancellation).ConfigureAwait(false);
        var faults = new ArtifactFaults(input.Subject, tool, Code);
        var isRead = result.Error.Contains("nginx.conf syntax is ok", StringComparison.Ordinal);
        var messages = Messages().Matches(result.Error);
        foreach (var message in messages.DistinctBy(message => message.Groups["text"].Value))
        {
            Judge(message, isRead, root, input, tool, faults);
        }

        if (!isRead && !messages.Any(message => message.Groups["level"].Value == "emerg"))
        {
            faults.AddFailure(input.Files[0].Path, result.Fault ?? $"gave no verdict: {result.Error.Trim()}");
        }

        return VerificationResult.Judged(this, input, tool, faults);
    }

    private static void Judge(Match message, bool isRead, string root, VerificationInput input, Tool tool, ArtifactFaults faults)
    {
        var level = message.Groups["level"].Value;
        var text = message.Groups["text"].Value;
        if (level is not ("emerg" or "warn") || (isRead && level == "emerg") || IsPlaceholder(text))
        {
            // After reading, only the pid file is left to complain about; an alert is about the log of this machine.
            return;
        }

        var file = input.Files.FirstOrDefault(file => message.Groups["file"].Value == Path.Combine(root, file.Path));
        var line = int.TryParse(message.Groups["line"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        var weight = level == "warn" ? Severity.Warning
            : IsUnknown(text) ? VersionGap.WeightOfUnknown(tool, input.Subject.Plan.Environment.Versions.Nginx)
            : Severity.Error;
        faults.Add(weight, (file ?? input.Files[0]).Path, file is null ? 0 : line, text.Replace(root + "/", "", StringComparison.Ordinal));
    }

    /// <summary>What a newer nginx may know.</summary>
    private static bool IsUnknown(string text) =>
        text.StartsWith("unknown directive", StringComparison.Ordinal) || text.StartsWith("invalid parameter", StringComparison.Ordinal);

    /// <summary>The placeholder is self-signed, so there is nobody whose answer could be stapled.</summary>
    private static bool IsPlaceholder(string text) => text.StartsWith("\"ssl_stapling\" ignored", StringComparison.Ordinal);

    private static ToolCommand Command(Tool tool, string root, IReadOnlyList<RenderedFile> files)
    {
        var (certificate, key) = PlaceholderCertificate.WriteTo(root);
        foreach (var file in files)
        {
            var path = Path.Combine(root, file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, ScratchSite.Of(Encoding.UTF8.GetString(file.Content.Span), certificate, key));
        }

        var configuration = Path.Combine(root, "nginx.conf");
        File.WriteAllText(configuration, $$"""
            pid {{ScratchSite.Quoted(Path.Combine(root, "stop-here", "nginx.pid"))}};
            error_log stderr;
            events {}
            http { include {{ScratchSite.Quoted(Path.Combine(root, "nginx", "*.conf"))}}; }

            """);
        return new ToolCommand { Program = tool.Program.Path, Arguments = ["-t", "-p", root + "/", "-c", configuration], WorkingDirectory = root };
    }

    [GeneratedRegex(@"\[(?<level>\w+)\] (\d+#\d+: )?(?<text>.*?)( in (?<file>/.*):(?<line>\d+))?$", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Messages();
}
