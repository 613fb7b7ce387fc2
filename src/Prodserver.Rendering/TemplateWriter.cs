using Prodserver.Core;
using Prodserver.Core.Findings;
using Prodserver.Core.Plans;
using Prodserver.Core.Projects;
using Prodserver.Rendering.Templates;
using Scriban.Syntax;

namespace Prodserver.Rendering;

/// <summary>Renders one planned file after another; several may work side by side.</summary>
internal sealed class TemplateWriter(TemplateSet templates, DeployEnvironment environment)
{
    private readonly FileBytes _output = new();
    private StrictContext? _context;
    private List<Finding> _findings = [];

    /// <summary>The file, unless it can't be finished, and what was found on the way.</summary>
    public (RenderedFile? File, IReadOnlyList<Finding> Findings) Render(PlannedFile planned)
    {
        var loaded = templates.Find(planned.Template, environment.Position);
        if (loaded.Template is null)
        {
            return (null, loaded.Findings);
        }

        var file = Render(planned, loaded);
        if (_findings.Count == 0)
        {
            return (file, []);
        }

        var findings = _findings;
        _findings = [];
        return (file, findings);
    }

    private RenderedFile? Render(PlannedFile planned, LoadedTemplate template)
    {
        _context ??= new StrictContext(templates, _output, finding => _findings.Add(finding));
        try
        {
            return _context.Render(planned.Path, template, planned.Model);
        }
        catch (ScriptRuntimeException error)
        {
            var fault = error as TemplateFault;
            _context.Report(fault?.Code ?? TemplateFindings.Runtime, _context.PositionOf(error.Span), Sentence.Of(error.OriginalMessage), fault?.Fix);
            _output.Drop();
            _context = null;
            return null;
        }
    }
}
