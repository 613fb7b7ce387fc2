using Prodserver.Core.Findings;
using Prodserver.Core.Plans.Hosting;
using Prodserver.Core.Values;

namespace Prodserver.Core.Plans.Rules;

/// <summary>While a release starts, <c>current</c> is still the one before it; and what is written into a release goes with it.</summary>
internal sealed class ReleaseFilesRule : IPlanRule
{
    public void Check(PlanScope scope, PlanNotes notes)
    {
        if (scope.Environment.Paths.Releases is null)
        {
            return;
        }

        var code = scope.Environment.Paths.Code;
        foreach (var process in scope.Processes)
        {
            foreach (var word in process.Command.Arguments.Where(word => word.Text.Contains(code, StringComparison.Ordinal)))
            {
                notes.Findings.Add(
                    PlanFindings.FileOfAnotherRelease,
                    scope.Graded(Severity.Error),
                    word.Position,
                    $"'{process.Name}' starts with {word.Text}, which is of the release before it then",
                    $"write it from the working directory: {word.Text.Replace(code + "/", "", StringComparison.Ordinal).Replace(code, ".", StringComparison.Ordinal)}");
            }
        }

        if (scope.Environment.Django.MediaRoot is TextValue { Value: { Length: > 0 } folder } media && HostFolder.IsWithin(HostFolder.Absolute(folder, code), code))
        {
            notes.Findings.Add(
                PlanFindings.UploadsInCode,
                scope.Graded(Severity.Error),
                media.Position,
                $"uploaded files go to {folder}, which is among the code: the next release has none of them",
                $"put MEDIA_ROOT below {scope.StateFolder}");
        }
    }
}
