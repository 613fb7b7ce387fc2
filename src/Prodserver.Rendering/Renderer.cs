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

        var files = RenderTemplates(plan, findings);
        var documents = new FileBytes();
        files.Add(new CommandsText(plan, documents, findings).Render());
        if (findings.HasErrors)
        {
            return new Outcome<IReadOnlyList<RenderedFile>>(null, findings.All);
        }

        files.Add(CommandsJson.Render(plan, documents));
        files.Add(PlanDocument.Render(plan, documents));
        files.Add(ManifestDocument.Render(plan, files, documents));
        files.Sort((left, right) => string.CompareOrdinal(left.Path, right.Path));
        return new Outcome<IReadOnlyList<RenderedFile>>(files, findings.All);
    }

    /// <summary>The files whose templates came to an end. Findings are in the order of the plan, whoever came across them first.</summary>
    private List<RenderedFile> RenderTemplates(ArtifactPlan plan, RenderingFindings findings)
    {
        var files = new RenderedFile?[plan.Files.Count];
        var found = new IReadOnlyList<Finding>[plan.Files.Count];
        SharedWork.Run(files.Length, batch: 1, () =>
        {
            var writer = new TemplateWriter(_templates, plan.Environment);
            return index => (files[index], found[index]) = writer.Render(plan.Files[index]);
        });
        foreach (var each in found)
        {
            findings.AddRange(each);
        }

        var rendered = new List<RenderedFile>(files.Length + 4);
        rendered.AddRange(files.OfType<RenderedFile>());
        return rendered;
    }
}
