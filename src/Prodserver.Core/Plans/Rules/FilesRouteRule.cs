using Prodserver.Core.Findings;
using Prodserver.Core.Projects;

namespace Prodserver.Core.Plans.Rules;

/// <summary>nginx sends a path to one place: to a process, to the static files or to the uploaded ones.</summary>
internal sealed class FilesRouteRule : IPlanRule
{
    public void Check(PlanScope scope, PlanNotes notes)
    {
        var environment = scope.Environment;
        foreach (var process in scope.Processes)
        {
            var owner = process.Upstream is null ? null
                : IsAt(environment.Static, process.Route) ? "static"
                : IsAt(environment.Media, process.Route) ? "uploaded"
                : null;
            if (owner is not null)
            {
                notes.Report(
                    PlanFindings.RouteTaken,
                    Severity.Error,
                    process.Process.Definition,
                    $"the route {process.Route} of process '{process.Name}' is the URL of the {owner} files",
                    "give it a route of its own, or none");
            }
        }

        if (environment is { Static: { } files, Media: { } media } && files.Url == media.Url && scope.HasSite)
        {
            notes.Findings.Error(PlanFindings.RouteTaken, media.Position, $"static and uploaded files share the URL '{media.Url}'", "give each a URL of its own");
        }
    }

    private static bool IsAt(FileMount? mount, string? route) => mount is not null && route is not null && mount.Url.TrimEnd('/') == route.TrimEnd('/');
}
