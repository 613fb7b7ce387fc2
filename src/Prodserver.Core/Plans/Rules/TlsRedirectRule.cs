using Prodserver.Core.Findings;
using Prodserver.Core.Values;

namespace Prodserver.Core.Plans.Rules;

/// <summary>Django may redirect to TLS only where nginx has it.</summary>
internal sealed class TlsRedirectRule : IPlanRule
{
    public void Check(PlanScope scope, PlanNotes notes)
    {
        if (scope.Environment.Tls is null
            && scope.Environment.Django.SecureSslRedirect is BooleanValue { Value: true } redirect
            && scope.HasSite)
        {
            notes.Findings.Add(
                PlanFindings.RedirectWithoutTls,
                scope.Graded(Severity.Warning),
                redirect.Position,
                $"SECURE_SSL_REDIRECT sends every request to https, and nginx speaks plain HTTP in '{scope.Environment.Name}'",
                "declare tls, or turn it off there");
        }
    }
}
