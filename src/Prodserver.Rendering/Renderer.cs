using Prodserver.Core;
using Prodserver.Core.Findings;
using Prodserver.Core.Plans;
using Prodserver.Core.Projects;
using Prodserver.Rendering.Documents;
using Prodserver.Rendering.Templates;

namespace Prodserver.Rendering;

/// <summary>Turns the plan of an environment into the bytes of its files. The same plan gives the same bytes.</summary>
public sealed class Renderer
{
    private static readonly Func<ArtifactPlan, FileBytes, RenderingFindings, RenderedFile>[] Documents =
    [
        (plan, output, findings) => new CommandsText(plan, output, findings).Render(),
        (plan, output, _) => CommandsJson.Render(plan, output),
        (plan, output, _) => PlanDocument.Render(plan, output),
    ];

    private readonly TemplateSet _templates;

    /// <param name="overrides">The project's own templates.</param>
    public Renderer(IReadOnlyList<TemplateOverride> overrides)
        : this(new TemplateSet(overrides))
    {
    }

    /// <param name="templates">The templates, parsed once for all environments.</param>
    public Renderer(TemplateSet templates) => _templates = templates;

    /// <summary>Every file of the environment in ordinal order of their paths; none where a value or a template was refused.</summary>
    public Outcome<IReadOnlyList<RenderedFile>> Render(ArtifactPlan plan)
    {
        var findings = new RenderingFindings(plan.Environment);
        PlannedPaths.Check(plan, findings);
        foreach (var finding in _templates.FindUnusedOverrides())
        {
            findings.Add(finding);
        }

        var files = RenderAll(plan, findings);
        if (findings.HasErrors)
        {
            return new Outcome<IReadOnlyList<RenderedFile>>(null, findings.All);
        }

        files.Add(ManifestDocument.Render(plan, files, new FileBytes()));
        files.Sort((left, right) => string.CompareOrdinal(left.Path, right.Path));
        return new Outcome<IReadOnlyList<RenderedFile>>(files, findings.All);
    }

    /// <summary>The documents, which are about all processes and take the longest, and the files of the templates that came to an end.</summary>
    /// <remarks>Findings are in the order of the plan, those of the documents at the end, whoever came across them first.</remarks>
    private List<RenderedFile> RenderAll(ArtifactPlan plan, RenderingFindings findings)
    {
        var (documents, count) = (plan.Files.Count, plan.Files.Count + Documents.Length);
        var files = new RenderedFile?[count];
        var found = new IReadOnlyList<Finding>[count];
        SharedWork.Run(count, batch: 1, () =>
        {
            var writer = new TemplateWriter(_templates, plan.Environment);
            return turn =>
            {
                var index = (turn + documents) % count;
                (files[index], found[index]) = index < documents ? writer.Render(plan.Files[index]) : RenderDocument(Documents[index - documents], plan);
            };
        });
        foreach (var each in found)
        {
            findings.AddRange(each);
        }

        var rendered = new List<RenderedFile>(count + 1);
        rendered.AddRange(files.OfType<RenderedFile>());
        return rendered;
    }

    private static (RenderedFile File, IReadOnlyList<Finding> Findings) RenderDocument(Func<ArtifactPlan, FileBytes, RenderingFindings, RenderedFile> document, ArtifactPlan plan)
    {
        var findings = new RenderingFindings(plan.Environment);
        return (document(plan, new FileBytes(), findings), findings.All);
    }
}
