using Prodserver.Core.Findings;
using Prodserver.Core.Values;

namespace Prodserver.Core.Plans.Rules;

/// <summary>Trusted origins have the form that the project's Django reads.</summary>
internal sealed class OriginFormRule : IPlanRule
{
    private const string SchemeEnd = "://";

    /// <summary>Source: https://docs.djangoproject.com/en/stable/releases/4.0/#csrf-trusted-origins-changes.</summary>
    private static readonly PackageVersion WithScheme = PackageVersion.Parse("4.0");

    public void Check(PlanScope scope, PlanNotes notes)
    {
        var environment = scope.Environment;
        if (environment.Django.CsrfTrustedOrigins is not ListValue { Items: var origins } || !environment.Versions.Packages.TryGetValue("django", out var django))
        {
            return;
        }

        var needsScheme = django.Version >= WithScheme;
        foreach (var origin in origins.OfType<TextValue>())
        {
            var scheme = origin.Value.IndexOf(SchemeEnd, StringComparison.Ordinal);
            if (scheme >= 0 != needsScheme)
            {
                notes.Findings.Add(
                    PlanFindings.OriginForm,
                    scope.Graded(Severity.Warning),
                    origin.Position,
                    $"CSRF_TRUSTED_ORIGINS has '{origin.Value}', and Django {django.Version} compares it with {(needsScheme ? "an origin, which has a scheme" : "a host name")}",
                    $"write '{(needsScheme ? (environment.Tls is null ? "http" : "https") + SchemeEnd + origin.Value : origin.Value[(scheme + SchemeEnd.Length)..])}'");
            }
        }
    }
}
