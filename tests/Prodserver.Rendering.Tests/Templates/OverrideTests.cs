using System.Text;
using Prodserver.Core.Plans;
using Prodserver.Core.Projects;
using Prodserver.Rendering.Templates;

namespace Prodserver.Rendering.Tests.Templates;

public sealed class OverrideTests
{
    [Test]
    public void Should_put_a_template_of_the_project_in_place_of_the_shipped_one()
    {
        var name = ShippedTemplates.Names[0];
        var outcome = new Renderer([new TemplateOverride(name, "deploy/" + name, "own\r\n")]).Render(Some.Plan(new PlannedFile("t", name, new object())));
        Assert.That(Encoding.UTF8.GetString(outcome.Value!.Single(file => file.Path == "t").Content.Span), Is.EqualTo("own\n"));
        Assert.That(outcome.Findings, Is.Empty);
    }

    [Test]
    public void Should_warn_of_a_template_that_replaces_nothing()
    {
        var misspelt = ShippedTemplates.Names[0] + "x";
        var outcome = new Renderer([new TemplateOverride(misspelt, "deploy/" + misspelt, "own")]).Render(Some.Plan());
        Assert.That(
            string.Join('\n', outcome.Findings),
            Is.EqualTo($"deploy/{misspelt}: warning PB408: no template '{misspelt}' is shipped, and no other template includes this one; did you mean '{ShippedTemplates.Names[0]}'?"));
        Assert.That(outcome.Value, Is.Not.Null);
    }

    [Test]
    public void Should_report_a_template_that_is_missing()
    {
        var outcome = new Renderer([]).Render(Some.Plan(new PlannedFile("t", "nope/nope.scriban", new object())));
        Assert.That(string.Join('\n', outcome.Findings), Is.EqualTo("prodserver.yaml:3:3: error PB401: there is no template 'nope/nope.scriban'"));
        Assert.That(outcome.Value, Is.Null);
    }

    [Test]
    public void Should_ship_only_templates_without_syntax_errors()
    {
        var plan = Some.Plan([.. ShippedTemplates.Names.Select(name => new PlannedFile(name, name, new object()))]);
        Assert.That(new Renderer([]).Render(plan).Findings.Where(finding => finding.Code == TemplateFindings.Syntax), Is.Empty);
    }
}
