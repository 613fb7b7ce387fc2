using Prodserver.Core.Findings;
using Prodserver.Core.Projects;
using Prodserver.Core.Values;

namespace Prodserver.Core.Plans.Rules;

/// <summary>Static files that Django links to are served by nginx or by the application itself.</summary>
internal sealed class StaticFilesServedRule : IPlanRule
{
    /// <summary>Packages that let an application serve its files.</summary>
    private static readonly string[] Servers = ["whitenoise", "servestatic", "dj-static", "blacknoise"];

    public void Check(PlanScope scope, PlanNotes notes)
    {
        var environment = scope.Environment;
        if (environment.Static is null
            && environment.Django.StaticUrl is TextValue url
            && !url.Value.Contains("//", StringComparison.Ordinal)
            && environment.Django.StaticRoot is null or NullValue
            && environment.Django.Debug is null or BooleanValue { Value: false }
            && LinksToFiles(environment.Django.InstalledApps)
            && !IsServed(environment.Versions)
            && scope.HasSite)
        {
            notes.Findings.Add(
                PlanFindings.FilesUnserved,
                scope.Graded(Severity.Warning),
                url.Position,
                $"Django links to '{url.Value}', and without STATIC_ROOT there is no folder of collected files that nginx could serve",
                "set STATIC_ROOT, or require whitenoise");
        }
    }

    private static bool LinksToFiles(ConfigValue? apps) => apps is ListValue list && list.Items.Any(app => app is TextValue { Value: "django.contrib.staticfiles" });

    private static bool IsServed(ConsumerVersions versions) =>
        Array.Exists(Servers, package => versions.Packages.ContainsKey(package) || versions.Required.ContainsKey(package));
}
