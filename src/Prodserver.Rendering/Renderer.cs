using Prodserver.Core;
using Prodserver.Core.Findings;
using Prodserver.Core.Plans;
using Prodserver.Core.Projects;
using Prodserver.Rendering.Documents;
using Prodserver.Rendering.Templates;
using Scriban.Syntax;

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

        var output = new FileBytes();
        var files = RenderTemplates(plan, output, findings);
        files.Add(new CommandsText(plan, output, findings).Render());
        if (findings.HasErrors)
        {
            return new Outcome<IReadOnlyList<RenderedFile>>(null, findings.All);
        }

        files.Add(CommandsJson.Render(plan, output));
        files.Add(PlanDocument.Render(plan, output));
        files.Add(ManifestDocument.Render(plan, files, output));
        files.Sort((left, right) => string.CompareOrdinal(left.Path, right.Path));
        return new Outcome<IReadOnlyList<RenderedFile>>(files, findings.All);
    }

    private List<RenderedFile> RenderTemplates(ArtifactPlan plan, FileBytes output, RenderingFindings findings)
    {
        var files = new List<RenderedFile>(plan.Files.Count + 4);
        var context = new StrictContext(_templates, output, findings.Add);
        foreach (var planned in plan.Files)
        {
            var loaded = _templates.Find(planned.Template, plan.Environment.Position);
            if (loaded.Template is null)
            {
                findings.AddRange(loaded.Findings);
                continue;
            }

            try
            {
                files.Add(context.Render(planned.Path, loaded, planned.Model));
            }
            catch (ScriptRuntimeException error)
            {
                var fault = error as TemplateFault;
                context.Report(fault?.Code ?? TemplateFindings.Runtime, context.PositionOf(error.Span), Sentence.Of(error.OriginalMessage), fault?.Fix);
                output.Drop();
                context = new StrictContext(_templates, output, findings.Add);
            }
        }

        return files;
    }
}
