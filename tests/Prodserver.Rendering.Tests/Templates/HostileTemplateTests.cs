using CsCheck;

namespace Prodserver.Rendering.Tests.Templates;

/// <summary>A project's own template may be anything.</summary>
public sealed class HostileTemplateTests
{
    private static readonly string[] Pieces =
    [
        "{{", "}}", "{{~", "~}}", "{%{", "}%}", " if ", " else ", " end ", " for x in ", " while ", " func f ", " ret ", " capture c ", " case ", " when ", " include ", " with ", " wrap ",
        "name", "names", "missing", "systemd.word ", "systemd.exec ", "comment ", "nginx.value ", "'a'", "\"b\"", "`c`", "$'d'", "1", "2.5", "true", "null", "[", "]", "{a:1}", "(", ")", "|", ".",
        ",", ";", "\n", "=", "+", "*", "..", "?.", "??", "?", ":", "!", "^", "@", "$", "$0", "#", "##", "\\", "\u0000", "\ud800", "é",
    ];

    private static readonly object Model = new { Name = "shop", Names = new[] { "a", "b" } };

    private const int Deep = 100_000;

    [Test]
    public void Should_give_text_or_findings_for_any_template() => Gen.OneOf(Pieces).Array[0, 30].Select(string.Concat).Sample(template =>
    {
        var rendered = Rendered.From(template, Model);
        return rendered.Text is not null == (rendered.Findings.Length == 0);
    });

    [TestCase("{{ ", "(", "1", ")", " }}")]
    [TestCase("{{ x = ", "[", "1", "]", " }}")]
    [TestCase("{{ x = ", "{a:", "1", "}", " }}")]
    [TestCase("{{ 1", "+1", "", "", " }}")]
    [TestCase("{{ ", "-", "1", "", " }}")]
    [TestCase("{{ ", "!", "1", "", " }}")]
    [TestCase("{{ name", ".a", "", "", " }}")]
    [TestCase("{{ name", "[0]", "", "", " }}")]
    [TestCase("{{ name", " | comment", "", "", " }}")]
    [TestCase("{{ ", "comment ", "name", "", " }}")]
    [TestCase("{{ ", "comment(", "name", ")", " }}")]
    [TestCase("{{ ", "true ? 1 : ", "1", "", " }}")]
    [TestCase("{{ ", "$'{", "1", "}'", " }}")]
    [TestCase("", "{{ if true }}", "", "{{ end }}", "")]
    [TestCase("{{ if false }}", "{{ else if false }}", "", "", "{{ end }}")]
    [TestCase("", "{{ for i in [1] }}", "", "{{ end }}", "")]
    [TestCase("", "{{ func f }}", "", "{{ end }}", "")]
    [TestCase("", "{{ capture f }}", "", "{{ end }}", "")]
    public void Should_refuse_any_depth(string before, string open, string middle, string close, string after) => Assert.That(
        Rendered.From(before + string.Concat(Enumerable.Repeat(open, Deep)) + middle + string.Concat(Enumerable.Repeat(close, Deep)) + after, Model).Findings,
        Does.Match(@"\Adeploy/t\.scriban:1:\d+: error PB40[235]: .*\z"));

    [TestCase("{{ x = 'x' * 500000; for i in 1..10000000; y = x + 'y'; end }}")]
    [TestCase("{{ x = 7; for i in 1..17; x = x * x; end; for i in 1..10000000; y = x * x; end }}")]
    public void Should_count_long_texts_and_numbers_as_more_work(string template) =>
        Assert.That(Rendered.From(template, Model).Findings, Does.Match(@"\Adeploy/t\.scriban:1:\d+: error PB406: .*\z"));
}
