using Prodserver.Core.Findings;
using Prodserver.Core.Values;

namespace Prodserver.Core.Plans.Rules;

/// <summary>An origin of the site itself has the scheme that the site is reached by.</summary>
internal sealed class TrustedOriginsRule : IPlanRule
{
    public void Check(PlanScope scope, PlanNotes notes)
    {
        var environment = scope.Environment;
        var (served, other) = environment.Tls is null ? ("http", "https") : ("https", "http");
        foreach (var origin in environment.Django.CsrfTrustedOrigins is ListValue { Items: var origins } ? origins.OfType<TextValue>() : [])
        {
            var host = origin.Value.StartsWith(other + "://", StringComparison.Ordinal) ? origin.Value[(other.Length + 3)..] : "";
            if (environment.ServerNames.Any(name => name.Name == host))
            {
                notes.Findings.Add(
                    PlanFindings.OriginWithoutTls,
                    scope.Graded(Severity.Warning),
                    origin.Position,
                    $"CSRF_TRUSTED_ORIGINS has '{origin.Value}', and nginx serves '{host}' over {served}",
                    $"write '{served}://{host}'");
            }
        }
    }
}
