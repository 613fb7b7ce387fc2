using System.Text;
using Prodserver.Core.Findings;
using Prodserver.Core.Plans;
using Prodserver.Core.Projects;

namespace Prodserver.Rendering.Tests;

public sealed class RendererTests
{
    private static readonly TemplateOverride Template = new("t.scriban", "t.scriban", "t.scriban {{ comment name }} é\n");

    private static readonly Renderer Renderer = new([Template]);

    [Test]
    public void Should_give_the_files_in_ordinal_order_of_their_paths() =>
        Assert.That(
            string.Join(' ', Renderer.Render(Some.Plan(File("systemd/b"), File("a"), File("Z"))).Value!.Select(file => file.Path)),
            Is.EqualTo("Z a commands.json commands.txt manifest.json plan.json systemd/b"));

    [Test]
    public void Should_write_utf8_without_a_mark_and_with_lf() =>
        Assert.That(Renderer.Render(Some.Plan(File("a"))).Value![0].Content.ToArray(), Is.EqualTo("t.scriban shop é\n"u8.ToArray()));

    [Test]
    public void Should_give_the_same_bytes_twice()
    {
        var first = Text(Renderer);
        var again = Text(Renderer);
        var elsewhere = Text(new Renderer([Template]));
        Assert.That(again, Is.EqualTo(first));
        Assert.That(elsewhere, Is.EqualTo(first));
    }

    [TestCase("../a")]
    [TestCase("/a")]
    [TestCase("a//b")]
    [TestCase("a/./b")]
    [TestCase("a\\b")]
    [TestCase("")]
    [TestCase("a\nb")]
    [TestCase("manifest.json")]
    public void Should_refuse_a_path_that_is_not_its_own_inside_the_folder(string path)
    {
        var outcome = Renderer.Render(Some.Plan(File(path)));
        Assert.That(string.Join(' ', outcome.Findings.Select(finding => finding.Code)), Is.EqualTo("PB407"));
        Assert.That(outcome.Value, Is.Null);
    }

    [Test]
    public void Should_report_a_mistake_of_a_template_once_for_all_its_files()
    {
        var outcome = new Renderer([new TemplateOverride("t.scriban", "t.scriban", "{{ nope }}t.scriban")])
            .Render(Some.Plan([.. Enumerable.Range(0, 100).Select(i => File($"{i}"))]));
        Assert.That(string.Join('\n', outcome.Findings), Is.EqualTo("t.scriban:1:4: error PB403: the variable or function 'nope' was not found"));
        Assert.That(outcome.Findings[0].Environment, Is.EqualTo("production"));
    }

    [Test]
    public void Should_place_a_refusal_at_the_config_that_caused_it()
    {
        var outcome = new Renderer([new TemplateOverride("t.scriban", "t.scriban", "t.scriban {{ docker.env variable }}")])
            .Render(Some.Plan(new PlannedFile("a", "t.scriban", new { Variable = Some.Variable("GREETING", "hello\nworld") })));
        Assert.That(
            string.Join('\n', outcome.Findings.InReportOrder()),
            Is.EqualTo("shop/settings/production.py:14:22: error PB440: variable 'GREETING' holds a line break, which ENV has no escape for; set it in compose.yaml or in a file of variables"));
    }

    private static PlannedFile File(string path) => new(path, "t.scriban", new { Name = "shop" });

    private static string Text(Renderer renderer) =>
        string.Join('\0', renderer.Render(Some.Plan(File("a"), File("b"))).Value!.Select(file => file.Path + '\0' + Encoding.UTF8.GetString(file.Content.Span)));
}
