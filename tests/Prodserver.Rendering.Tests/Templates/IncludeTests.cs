namespace Prodserver.Rendering.Tests.Templates;

public sealed class IncludeTests
{
    private static readonly object Model = new Named("shop");

    [Test]
    public void Should_include_a_template_of_the_set_with_the_same_variables() =>
        Assert.That(
            Rendered.From("[{{ include 'part.scriban' }}]", Model, ("part.scriban", "{{ sh.word name }}")),
            Is.EqualTo(new Rendered("[shop]", "")));

    [Test]
    public void Should_pass_named_arguments_as_variables() =>
        Assert.That(
            Rendered.From("{{ include 'part.scriban' port: 8000 }}", Model, ("part.scriban", "{{ $.port }}")),
            Is.EqualTo(new Rendered("8000", "")));

    [Test]
    public void Should_not_indent_what_it_includes() =>
        Assert.That(
            Rendered.From("  {{ include 'part.scriban' }}", Model, ("part.scriban", "a\nb")),
            Is.EqualTo(new Rendered("  a\nb", "")));

    [TestCase("../secret.txt")]
    [TestCase("/etc/passwd")]
    [TestCase("nginx/../../etc/passwd")]
    [TestCase("..\\\\secret.txt")]
    [TestCase("part.scriban\\0")]
    [TestCase("")]
    [TestCase("http://example.com/t")]
    public void Should_reach_nothing_outside_the_set(string name) =>
        Assert.That(
            Rendered.From($"{{{{ include '{name}' }}}}", Model).Findings,
            Does.Match(@"\Adeploy/t\.scriban:1:4: error PB401: the included template can't be used: deploy/t\.scriban:1:4: there is no template '.*\z"));

    [Test]
    public void Should_say_where_an_included_template_is_wrong() =>
        Assert.That(
            Rendered.From("{{ include 'part.scriban' }}", Model, ("part.scriban", "\n{{ nope }}")).Findings,
            Is.EqualTo("deploy/part.scriban:2:4: error PB403: the variable or function 'nope' was not found"));

    [Test]
    public void Should_end_an_include_of_itself() =>
        Assert.That(Rendered.From("{{ include 't.scriban' }}", Model).Findings, Does.Match(@"\Adeploy/t\.scriban:1:\d+: error PB40[36]: .*\z"));

    [Test]
    public void Should_end_includes_that_double_at_every_level()
    {
        var levels = Enumerable.Range(0, 28).Select(level => ($"{level}.scriban", $"{{{{ include '{level + 1}.scriban' }}}}{{{{ include '{level + 1}.scriban' }}}}")).ToArray();
        Assert.That(
            Rendered.From("{{ include '0.scriban' }}", Model, [.. levels, ("28.scriban", "")]).Findings,
            Does.Match(@"\Adeploy/\d+\.scriban:1:\d+: error PB406: .*\z"));
    }

    private sealed record Named(string Name);
}
