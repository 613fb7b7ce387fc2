using Prodserver.Core.Findings;

namespace Prodserver.Core.Plans.Rules;

/// <summary>What nginx passes on has to fit what the server takes before it answers 503.</summary>
internal sealed class ConcurrencyRule : IPlanRule
{
    public void Check(PlanScope scope, PlanNotes notes)
    {
        foreach (var process in scope.Processes)
        {
            if (process.Upstream is null || process.Process.Lifecycle.ConcurrencyLimit is not { } limit)
            {
                continue;
            }

            // The request that reaches the limit is refused, so that one less is served.
            var served = (limit - 1L) * process.Process.Lifecycle.Workers;
            if (served <= 0)
            {
                notes.Report(
                    PlanFindings.Concurrency,
                    scope.Graded(Severity.Error),
                    process.Process.Definition,
                    $"'{process.Name}' refuses every request: {process.Process.Server} counts the connection that asks, and its limit is {limit}",
                    "raise limit-concurrency, or leave it out");
            }
            else if (process.Process.Definition.RateLimit is { Connections: { } connections } rate && connections > served)
            {
                notes.Findings.Add(new Finding
                {
                    Code = PlanFindings.Concurrency,
                    Severity = scope.Graded(Severity.Warning),
                    Position = rate.Position,
                    Message = $"nginx lets one client have {connections} requests in progress, and '{process.Name}' refuses all beyond {served}",
                    Fix = "lower rate_limit.connections, or raise limit-concurrency",
                    Process = process.Name,
                });
            }
        }
    }
}
