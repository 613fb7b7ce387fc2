using System.Globalization;
using System.Text;
using Prodserver.Core.Findings;
using Prodserver.Delivery.Programs;

namespace Prodserver.Delivery.Verification;

/// <summary>Turns what a program says about an artifact into findings, at the line of the config that caused it where that shows.</summary>
internal sealed class ArtifactFaults(VerificationSubject subject, Tool tool, FindingCode code)
{
    private const int LongestQuote = 120;

    private readonly List<ArtifactFault> _faults = [];
    private readonly FindingCollector _findings = new() { Environment = subject.Environment };
    private readonly ConfigLocator _config = new(subject.Plan);

    public IReadOnlyList<Finding> Findings => _findings.Findings;

    /// <summary>What was added, as it was added; a program that gave no verdict is not among it.</summary>
    public IReadOnlyList<ArtifactFault> Faults => _faults;

    public void Add(ArtifactFault fault) => Add(fault.Severity, fault.Path, fault.Line, fault.Message);

    /// <param name="path">The artifact's path below its environment's folder.</param>
    /// <param name="line">Its line, counted from 1; 0 is the file as a whole.</param>
    /// <param name="message">The program's own words.</param>
    public void Add(Severity severity, string path, int line, string message)
    {
        _faults.Add(new ArtifactFault(severity, path, line, message));
        var text = LineOf(path, line);
        var place = string.Create(CultureInfo.InvariantCulture, $"{path}{(line > 0 ? $":{line}" : "")}");
        var (position, fix) = Locate(path, line, text);
        _findings.Add(new Finding
        {
            Code = code,
            Severity = severity,
            Position = position,
            Message = $"{tool} on {place}: {message.TrimEnd('.', ' ')}{(text.Length > 0 ? $", in '{text}'" : "")}",
            Fix = fix,
            Process = _config.ProcessOf(path)?.Definition.Name,
        });
    }

    /// <summary>The program gave no verdict.</summary>
    public void AddFailure(string path, string fault) => _findings.Error(
        VerificationFindings.ToolFailed,
        ArtifactPosition(path, 0),
        $"{tool} {fault}");

    private (SourcePosition Position, string? Fix) Locate(string path, int line, string text)
    {
        // A template of the user's own is the likeliest cause, whatever values it writes.
        var template = subject.Plan.Files.FirstOrDefault(file => file.Path == path)?.Template;
        var own = subject.Plan.Project.TemplateOverrides.FirstOrDefault(candidate => candidate.Name == template);
        return own is not null
            ? (new SourcePosition(own.Path), "correct your template")
            : (_config.Find(path, text) ?? ArtifactPosition(path, line), null);
    }

    private SourcePosition ArtifactPosition(string path, int line) => new($"{subject.Environment}/{path}", line);

    private string LineOf(string path, int line)
    {
        if (line == 0 || subject.Find(path) is not { } file)
        {
            return "";
        }

        var text = Encoding.UTF8.GetString(file.Content.Span).Split('\n').ElementAtOrDefault(line - 1)?.Trim() ?? "";
        return text.Length > LongestQuote ? text[..LongestQuote] + "…" : text;
    }
}
