using Prodserver.Core.Findings;
using Prodserver.Core.Projects;

namespace Prodserver.Core.Plans;

/// <summary>What the planners settle and find while they work on one environment.</summary>
internal sealed class PlanNotes(FindingCollector findings)
{
    private readonly List<Decision> _decisions = [];

    public FindingCollector Findings => findings;

    public IReadOnlyList<Decision> Decisions => _decisions;

    /// <summary>Reports a finding about one process, at the place that declares it.</summary>
    public void Report(FindingCode code, Severity severity, ProcessDefinition process, string message, string fix) => findings.Add(new Finding
    {
        Code = code,
        Severity = severity,
        Position = process.Position,
        Message = message,
        Fix = fix,
        Process = process.Name,
    });

    /// <param name="subject">The artifact or process it is about.</param>
    /// <param name="choice">What was chosen, in one sentence.</param>
    /// <param name="reason">Why, in one sentence.</param>
    public void Decide(string subject, string choice, string reason) => _decisions.Add(new Decision(subject, UrlPassword.Hidden(choice), UrlPassword.Hidden(reason)));
}
