using System.Text;
using Prodserver.Core.Findings;
using Prodserver.Core.Plans;
using Prodserver.Core.Projects;

namespace Prodserver.Rendering.Tests;

/// <summary>What a template of one line makes of a model.</summary>
/// <param name="Text">Null where it was refused.</param>
/// <param name="Findings">As printed, one a line.</param>
internal sealed record Rendered(string? Text, string Findings)
{
    /// <param name="others">More templates of the project's own, by name.</param>
    public static Rendered From(string template, object model, params (string Name, string Text)[] others)
    {
        IReadOnlyList<TemplateOverride> overrides =
        [
            new TemplateOverride("t.scriban", "deploy/t.scriban", template),
            .. others.Select(other => new TemplateOverride(other.Name, "deploy/" + other.Name, other.Text)),
            new TemplateOverride("all.scriban", "deploy/all.scriban", "t.scriban all.scriban " + string.Join(' ', others.Select(other => other.Name))),
        ];
        var outcome = new Renderer(overrides).Render(Some.Plan(new PlannedFile("t", "t.scriban", model)));
        return new Rendered(
            outcome.Value?.Where(file => file.Path == "t").Select(file => Encoding.UTF8.GetString(file.Content.Span)).Single(),
            string.Join('\n', outcome.Findings.InReportOrder()));
    }
}
