namespace Prodserver.Rendering.Tests.Templates;

public sealed class SectionTests
{
    private static readonly object Model = new Unit("shop", new Sandbox("/opt/shop"), new Sandbox("/opt/shop"), new Sandbox("/srv/x"), null);

    [Test]
    public void Should_give_a_template_one_value_as_its_whole_model() =>
        Assert.That(
            Rendered.From("[{{ section 'part.scriban' first }}|{{ section 'part.scriban' second }}|{{ section 'part.scriban' third }}]", Model, ("part.scriban", "{{ sh.word folder }}")),
            Is.EqualTo(new Rendered("[/opt/shop|/opt/shop|/srv/x]", "")));

    [Test]
    public void Should_not_see_the_variables_of_the_template_that_asks_for_it() =>
        Assert.That(
            Rendered.From("{{ section 'part.scriban' first }}", Model, ("part.scriban", "{{ sh.word name }}")).Findings,
            Is.EqualTo("deploy/part.scriban:1:12: error PB403: the variable or function 'name' was not found"));

    [Test]
    public void Should_report_what_is_refused_in_it() =>
        Assert.That(
            Rendered.From("{{ section 'part.scriban' first }}{{ section 'part.scriban' second }}", Model, ("part.scriban", "{{ folder }}")).Findings,
            Is.EqualTo("deploy/part.scriban:1:4: error PB404: 'folder' is written without a quoter; pass it through the quoter of the file's language, such as systemd.word or nginx.string"));

    [TestCase("{{ section 'none.scriban' first }}", "deploy/t.scriban:1:4: error PB401: the included template can't be used: deploy/t.scriban:1:4: there is no template 'none.scriban'")]
    [TestCase("{{ section first first }}", "deploy/t.scriban:1:4: error PB405: section takes the name of a template")]
    [TestCase("{{ section 't.scriban' none }}", "deploy/t.scriban:1:4: error PB405: section takes a value of the model, and is given null; test it with 'if' first")]
    public void Should_say_what_is_wrong_with_it(string text, string expected) =>
        Assert.That(Rendered.From(text, Model).Findings, Does.StartWith(expected));

    [Test]
    public void Should_end_a_section_that_asks_for_itself() =>
        Assert.That(
            Rendered.From("{{ section 'part.scriban' first }}", Model, ("part.scriban", "{{ section 'other.scriban' own }}"), ("other.scriban", "{{ section 'part.scriban' own }}")).Findings,
            Is.EqualTo("deploy/other.scriban:1:4: error PB406: the section 'part.scriban' asks for itself; give it a smaller part of the model"));

    private sealed record Unit(string Name, Sandbox First, Sandbox Second, Sandbox Third, Sandbox? None);

    private sealed record Sandbox(string Folder)
    {
        public Sandbox Own => this;
    }
}
