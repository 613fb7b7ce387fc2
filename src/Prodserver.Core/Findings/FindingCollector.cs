namespace Prodserver.Core.Findings;

/// <summary>Collects the findings of one step, so that a run reports all of them and not only the first.</summary>
public sealed class FindingCollector
{
    private readonly List<Finding> _findings = [];

    /// <summary>Stamped on findings that name no environment themselves.</summary>
    public string? Environment { get; init; }

    /// <summary>Stamped on findings that name no process themselves.</summary>
    public string? Process { get; init; }

    public IReadOnlyList<Finding> Findings => _findings;

    public bool HasErrors => _findings.HasErrors();

    public void Add(Finding finding) => _findings.Add(finding with
    {
        Environment = finding.Environment ?? Environment,
        Process = finding.Process ?? Process,
    });

    public void AddRange(IEnumerable<Finding> findings)
    {
        foreach (var finding in findings)
        {
            Add(finding);
        }
    }

    public void Error(FindingCode code, SourcePosition position, string message, string? fix = null) =>
        Add(code, Severity.Error, position, message, fix);

    public void Warning(FindingCode code, SourcePosition position, string message, string? fix = null) =>
        Add(code, Severity.Warning, position, message, fix);

    public void Info(FindingCode code, SourcePosition position, string message, string? fix = null) =>
        Add(code, Severity.Info, position, message, fix);

    public void Add(FindingCode code, Severity severity, SourcePosition position, string message, string? fix = null) => Add(new Finding
    {
        Code = code,
        Severity = severity,
        Position = position,
        Message = message,
        Fix = fix,
    });
}
