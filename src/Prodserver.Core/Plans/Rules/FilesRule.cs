using Prodserver.Core.Findings;
using Prodserver.Core.Plans.Hosting;
using Prodserver.Core.Projects;
using Prodserver.Core.Values;

namespace Prodserver.Core.Plans.Rules;

/// <summary>nginx answers to the URLs that Django links to, from the folders that Django fills.</summary>
internal sealed class FilesRule : IPlanRule
{
    public void Check(PlanScope scope, PlanNotes notes)
    {
        var (environment, django) = (scope.Environment, scope.Environment.Django);
        if (scope.HasSite)
        {
            Check(environment.Static, "STATIC", django.StaticUrl, django.StaticRoot, scope, notes);
            Check(environment.Media, "MEDIA", django.MediaUrl, django.MediaRoot, scope, notes);
        }
    }

    private static void Check(FileMount? mount, string settings, ConfigValue? url, ConfigValue? root, PlanScope scope, PlanNotes notes)
    {
        if (mount is null)
        {
            return;
        }

        // Files of another host are not nginx's; it may still be the one that the other asks.
        if (url is TextValue { Value: { Length: > 0 } link } && !link.Contains("//", StringComparison.Ordinal) && WithSlashes(link) != mount.Url)
        {
            notes.Findings.Add(
                PlanFindings.FilesElsewhere,
                scope.Graded(Severity.Warning),
                mount.Position,
                $"nginx serves '{mount.Url}', and {settings}_URL lets Django link to '{link}'",
                "say the same in both");
        }

        if (root is TextValue { Value: { Length: > 0 } folder } && HostFolder.Absolute(folder, scope.Environment.Paths.Code).TrimEnd('/') is var filled && filled != mount.Root)
        {
            notes.Findings.Add(
                PlanFindings.FilesElsewhere,
                scope.Graded(Severity.Warning),
                mount.Position,
                $"nginx serves files from {mount.Root}, and {settings}_ROOT lets Django put them into {filled}",
                "say the same in both, unless something else copies them");
        }
    }

    private static string WithSlashes(string url) => (url.StartsWith('/') ? url : "/" + url).TrimEnd('/') + "/";
}
