using Prodserver.Core;
using Prodserver.Core.Plans;
using Prodserver.Rendering.Quoting;

namespace Prodserver.Rendering.Documents;

/// <summary><c>manifest.json</c>: the hash of every other file and of every input, and the versions; no time stamp.</summary>
internal static class ManifestDocument
{
    /// <param name="files">The files of the environment, the manifest not among them.</param>
    public static RenderedFile Render(ArtifactPlan plan, IReadOnlyList<RenderedFile> files, FileBytes output) => JsonFile.Create("manifest.json", output, json =>
    {
        json.WriteString("project", plan.Project.Name);
        json.WriteString("environment", plan.Environment.Name);
        json.WriteString("builder", typeof(ManifestDocument).Assembly.GetName().Version!.ToString(3));
        json.WriteVersions(plan.Environment.Versions);
        json.WriteStartObject("files");
        foreach (var file in files.OrderBy(file => file.Path, StringComparer.Ordinal))
        {
            json.WriteString(file.Path, file.Sha256);
        }

        json.WriteEndObject();
        json.WriteStartObject("inputs");
        foreach (var input in plan.Project.Inputs)
        {
            json.WriteString(Comment.Quote(input.Path), input.Sha256);
        }

        json.WriteEndObject();
    });
}
