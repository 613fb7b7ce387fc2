using Prodserver.Core.Findings;
using Prodserver.Core.Plans.Hosting;

namespace Prodserver.Core.Plans.Rules;

/// <summary>A SQLite file among the code makes the code writable, and is gone with the next release or container.</summary>
internal sealed class DatabaseFolderRule : IPlanRule
{
    public void Check(PlanScope scope, PlanNotes notes)
    {
        foreach (var folder in scope.Databases.Folders)
        {
            if (HostFolder.IsWithin(folder.Path, scope.Environment.Paths.Code))
            {
                var hasReleases = scope.Environment.Paths.Releases is not null;
                notes.Findings.Add(
                    PlanFindings.DatabaseInCode,
                    scope.Graded(hasReleases ? Severity.Error : Severity.Warning),
                    folder.Position,
                    $"the database {folder.File} is among the code: {(hasReleases ? "every release would begin with an empty one" : "its folder has to be writable, and a container does not keep it")}",
                    $"put it below {scope.StateFolder}");
            }
        }
    }
}
