using Prodserver.Core.Findings;
using Prodserver.Core.Plans;
using Prodserver.Rendering.Quoting;
using Prodserver.Rendering.Templates;

namespace Prodserver.Rendering;

/// <summary>Refuses paths that would leave the environment's folder, or that two files share.</summary>
internal static class PlannedPaths
{
    public static void Check(ArtifactPlan plan, RenderingFindings findings)
    {
        var seen = new HashSet<string>(ManifestOnly, StringComparer.Ordinal);
        foreach (var file in plan.Files)
        {
            if (!IsInside(file.Path))
            {
                Refuse(file, "is no relative path inside the artifact folder");
            }
            else if (!seen.Add(file.Path))
            {
                Refuse(file, "is the path of two files");
            }
        }

        void Refuse(PlannedFile file, string fault) => findings.Add(new Finding
        {
            Code = TemplateFindings.Path,
            Severity = Severity.Error,
            Position = plan.Environment.Position,
            Message = $"'{Comment.Quote(file.Path)}' {fault}",
            Fix = "rename the process or the project",
        });
    }

    /// <summary>The files that no template makes.</summary>
    private static readonly string[] ManifestOnly = ["commands.json", "commands.txt", "manifest.json", "plan.json"];

    private static bool IsInside(string path) =>
        Texts.FaultOf(path) is null
        && !Texts.HasControl(path)
        && !path.Contains('\\')
        && path.Split('/').All(part => part is not ("" or "." or ".."));
}
